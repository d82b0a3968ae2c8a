export { eventFile } from './tensorboard/event-file.ts'
