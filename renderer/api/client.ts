// The renderer's one way to the core.
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import type { ErrorCode, ErrorDetails } from '../../shared/api/errors.ts'
import type { AppEvent } from '../../shared/api/events.ts'
import { type Connection, findTransport, type Transport } from './transport.ts'

/** `client.unreachable`: the host did not answer at all; every other code is the core's. */
export type CallErrorCode = ErrorCode | 'client.unreachable'

export class CallError extends Error {
  readonly code: CallErrorCode
  readonly details: ErrorDetails

  constructor(code: CallErrorCode, details: ErrorDetails) {
    super(`${code} ${JSON.stringify(details)}`)
    this.name = 'CallError'
    this.code = code
    this.details = details
  }
}

let found: Transport | null = null
function transport(): Transport {
  found ??= findTransport()
  return found
}

/** Throws CallError, and nothing else. */
export async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
  const reply = await transport()
    .call(method, input)
    .catch((cause: unknown) => {
      throw new CallError('client.unreachable', { method, cause: String(cause) })
    })
  if (!reply.ok) throw new CallError(reply.error.code, reply.error.details)
  // Dispatch answers what the contract says; the host and this page are built together.
  return reply.value as Output<M>
}

/** Returns how to stop listening. */
export function onEvent(listener: (event: AppEvent) => void): () => void {
  return transport().onEvent(listener)
}

export function onConnection(listener: (state: Connection) => void): () => void {
  return transport().onConnection(listener)
}
