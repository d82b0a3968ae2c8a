import { noZeros, type PaddingOf, paddingOf } from './padding.ts'
import { alike, counts, type PerAxis, type SpatialType } from './per-axis.ts'
import { or, type Schema } from './words.ts'

/** The settings of a kernel that slides over one type of shape, in Keras' words. */
export interface WindowFields<Type extends SpatialType> {
  readonly kernelSize: Schema<PerAxis[Type]>
  readonly strides: Schema<PerAxis[Type]>
  readonly padding: Schema<PaddingOf[Type]>
  readonly dilationRate: Schema<PerAxis[Type]>
}

const fieldsOver = <Type extends SpatialType>(type: Type): WindowFields<Type> => {
  const once = alike[type](1)
  return {
    kernelSize: counts[type],
    strides: or(once, counts[type]),
    padding: or<PaddingOf[Type]>(noZeros[type], paddingOf[type]),
    dilationRate: or(once, counts[type]),
  }
}

/** The fields of a kernel's settings, by the shape that it slides over. */
export const windowFields: { readonly [Type in SpatialType]: WindowFields<Type> } = {
  sequence: fieldsOver('sequence'),
  image: fieldsOver('image'),
  volume: fieldsOver('volume'),
}
