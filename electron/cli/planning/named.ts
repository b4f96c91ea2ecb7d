// What the commands of strategies, plans and objectives name, found in the open study; and days as they are written.
import { AppError } from '../../../shared/api/errors.ts'
import { foldLabel } from '../../../shared/domain/text/speaker-labels.ts'
import { type ComponentId, componentId, type StageId, stageId } from '../../../shared/schema/ids.ts'
import type { TriedStrategy } from '../../../shared/schema/strategy.ts'
import { day } from '../../../shared/schema/text.ts'
import type { CommandContext, Options } from '../command.ts'
import { wrong } from '../options.ts'

/** By name in any language, case and accents apart, or by id. @throws strategy.not_found */
export async function findStrategy(call: CommandContext['call'], wanted: string): Promise<TriedStrategy> {
  const library = await call('strategies.list', {})
  const label = foldLabel(wanted)
  const found =
    library.find(({ ref }) => ref.id === wanted) ??
    library.find(({ name }) => foldLabel(name.es) === label || foldLabel(name.en) === label)
  if (found === undefined) throw new AppError('strategy.not_found', { strategy: wanted })
  return found
}

/** Null for `-`, undefined when it is not said. @throws model.part_not_found */
export function stageNamed(options: Options, name: string): StageId | null | undefined {
  return partNamed(options, name, (id) => stageId.safeParse(id).data)
}

/** Null for `-`, undefined when it is not said. @throws model.part_not_found */
export function componentNamed(options: Options, name: string): ComponentId | null | undefined {
  return partNamed(options, name, (id) => componentId.safeParse(id).data)
}

function partNamed<I>(options: Options, name: string, parse: (id: string) => I | undefined) {
  const wanted = options.text(name)
  if (wanted === null) return undefined
  if (wanted === '-') return null
  const id = parse(wanted)
  if (id === undefined) throw new AppError('model.part_not_found', { id: wanted })
  return id
}

/** A day; null for `-`, undefined when it is not said. @throws usage.wrong */
export function dayNamed(
  { messages }: CommandContext,
  options: Options,
  name: string,
): string | null | undefined {
  const written = options.text(name)
  if (written === null) return undefined
  if (written === '-') return null
  if (!day.safeParse(written).success) throw wrong(messages.cli.notADay(`--${name}`, written))
  return written
}

/** The one action asked for of several, or null. @throws usage.wrong when there are two */
export function actionOf<A extends string>(
  { messages }: CommandContext,
  options: Options,
  names: readonly A[],
  usage: string,
): { action: A; value: string } | null {
  const asked = names.flatMap((action) => {
    const value = options.text(action)
    return value === null ? [] : [{ action, value }]
  })
  if (asked.length > 1) throw wrong(messages.plans.cli.oneAction(usage))
  return asked[0] ?? null
}

/** Without what was not said, so that it stays as it is. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
