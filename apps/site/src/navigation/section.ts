/** A page that others lead to. */
export interface PageLink {
  readonly label: string
  /** Under the base path, without a slash before it: `layers/conv2d/`. */
  readonly path: string
}

/** A page that a list leads to, with what it says there. */
export interface ListedPage extends PageLink {
  readonly says: string
}

/** Pages that stand together in a sidebar. */
export interface LinkGroup {
  readonly label: string
  /** Where they are listed, if somewhere: `layers/#pooling`. */
  readonly path?: string
  readonly links: readonly PageLink[]
}

/** A part of the site: its name in the header, and the sidebar of its pages. */
export interface Section extends PageLink {
  readonly groups: readonly LinkGroup[]
}
