/** Drawings on a field of 20 by 20, in the colour of the text. */
export const icons = {
  search: '<circle cx="8.5" cy="8.5" r="5.2"/><path d="M12.5 12.5L17 17"/>',
  contrast:
    '<circle cx="10" cy="10" r="6.8"/><path d="M10 3.2a6.8 6.8 0 0 1 0 13.6z" fill="currentColor" stroke="none"/>',
  menu: '<path d="M3 6h14M3 10h14M3 14h14"/>',
} as const
