import type { io, LayersModel } from '@tensorflow/tfjs'
import type { Tensorflow } from '../tensorflow.ts'

/** A model as TensorFlow.js stores it: what `tf.loadLayersModel` reads. */
export interface ModelFiles {
  /** `model.json`: the layers, and where each weight lies. */
  readonly json: string
  /** `weights.bin`: 32-bit floats, the lowest byte first. */
  readonly weights: Uint8Array
}

/** A model as it was at its end, made into files when somebody asks. */
export type ModelToSave = () => Promise<ModelFiles>

/** The files of a model; they name each other `model.json` and `weights.bin`. */
export const saveModel = async (tf: Tensorflow, model: LayersModel): Promise<ModelFiles> => {
  const kept: io.ModelArtifacts[] = []
  await model.save(
    tf.io.withSaveHandler(async (artifacts) => {
      kept.push(artifacts)
      return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts) }
    }),
  )
  const [artifacts] = kept
  if (artifacts === undefined) throw new TypeError('the model gave nothing to save')
  const { weightData = [], weightSpecs = [], ...layers } = artifacts
  const manifest = [{ paths: ['weights.bin'], weights: weightSpecs }]
  return {
    json: `${JSON.stringify({ ...layers, weightsManifest: manifest })}\n`,
    weights: new Uint8Array(tf.io.concatenateArrayBuffers([weightData].flat())),
  }
}
