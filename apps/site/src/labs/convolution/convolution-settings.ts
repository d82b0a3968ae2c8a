/** What the convolution lab is set to. */
export interface ConvolutionSettings extends Readonly<Record<string, string>> {
  /** Rows of numbers: `1 2 3; 4 5 6`. */
  readonly image: string
  readonly kernel: string
  readonly stride: string
  /** Zeros on each side, or `same`. */
  readonly padding: string
  readonly dilation: string
  /** `yes`: each number of the image is spread over a window instead. */
  readonly transposed: string
  /** The output that is worked out: `0 2`. */
  readonly at: string
  /** Layers for the receptive field: kernel, stride, dilation each: `3 1 1; 3 2 1`. */
  readonly layers: string
  /** The output of the last layer whose field is drawn. */
  readonly unit: string
}

/** How the page begins: an edge, and a kernel that finds it. */
export const startSettings: ConvolutionSettings = {
  image: '0 0 1 1 1; 0 0 1 1 1; 0 1 1 1 0; 0 1 1 0 0; 1 1 0 0 0',
  kernel: '-1 0 1; -1 0 1; -1 0 1',
  stride: '1',
  padding: '0',
  dilation: '1',
  transposed: '',
  at: '0 0',
  layers: '3 1 1; 3 2 1; 3 1 1',
  unit: '1',
}

/** Changes some of the settings. */
export type ChangeConvolution = (change: Partial<ConvolutionSettings>) => void
