// The only place that looks a method up, parses its input, opens its operation and turns failures into replies.
import type { z } from 'zod'
import { contract, type MethodName } from '../../shared/api/contract.ts'
import { AppError, type Reply } from '../../shared/api/errors.ts'
import type { AppContext, CommandContext, QueryContext, TaskContext } from './context.ts'
import { storageFailure } from './db/failures.ts'
import { services } from './services/index.ts'
import type { Study } from './study.ts'

type AnyService = (context: unknown, input: unknown) => unknown

/** Answers every call, whatever was sent; never throws. */
export async function dispatch(
  context: AppContext & Pick<TaskContext, 'staged'>,
  method: string,
  input: unknown,
): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await answer(context, method, input) }
  } catch (error) {
    const known =
      error instanceof AppError ? error : storageFailure(error, context.current()?.file.path ?? '')
    if (known !== null) return { ok: false, error: { code: known.code, details: known.details } }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    context.log('error', 'a method failed', { method, detail })
    return { ok: false, error: { code: 'app.internal', details: { method, detail: firstLine(detail) } } }
  }
}

async function answer(
  context: AppContext & Pick<TaskContext, 'staged'>,
  method: string,
  input: unknown,
): Promise<unknown> {
  if (!isMethod(method)) throw new AppError('app.unknown_method', { method: method.slice(0, 80) })
  const { kind, scope, input: schema } = contract[method]
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new AppError('input.invalid', { method, ...problemOf(parsed.error) })
  // The types of `services` tie each method to its context and input; that tie cannot be followed through a lookup.
  const service = services[method] as AnyService
  if (scope === 'app') return service(context, parsed.data)
  const study = context.current()
  if (study === null) throw new AppError('study.none_open', {})
  const { turns } = study
  /** The study may have been closed while its turn was waited for. */
  const still = <T>(work: () => T): T => {
    if (context.current() !== study) throw new AppError('study.none_open', {})
    return work()
  }
  if (kind === 'query')
    return turns.whenFree(() => still(() => service(queryContext(context, study), parsed.data)))
  if (kind === 'command')
    return turns.whenFree(() =>
      still(() => study.operate(method, (operation: CommandContext) => service(operation, parsed.data))),
    )
  return turns.share(() => still(() => service({ ...context, study } satisfies TaskContext, parsed.data)))
}

/** Few queries ask who is at the desk, and the settings are a file. */
function queryContext({ settings }: AppContext, study: Study): QueryContext {
  return {
    db: study.file.db,
    get coder() {
      return settings.read().coder
    },
  }
}

function isMethod(method: string): method is MethodName {
  return Object.hasOwn(contract, method)
}

/** Where the input is wrong, what is wrong with it (a word of the catalogues), and the schema's own sentence for developers. */
function problemOf(error: z.ZodError): { field: string; problem: string; detail: string } {
  const [issue] = error.issues
  if (issue === undefined) return { field: '', problem: 'custom', detail: '' }
  return { field: issue.path.join('.'), problem: issue.code, detail: issue.message.slice(0, 300) }
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 300) ?? ''
}
