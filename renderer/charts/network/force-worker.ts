// Settles a network apart from the page, so that the window answers while it does.
import { type Pull, settle } from '../../../shared/domain/ties/force.ts'

export type SettleAsked = { job: number; count: number; pulls: readonly Pull[] }

self.onmessage = ({ data }: MessageEvent<SettleAsked>) => {
  self.postMessage({ job: data.job, points: settle(data.count, data.pulls) })
}
