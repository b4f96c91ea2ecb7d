// The same figures once more, slowly and from the definitions alone: a matrix of weights, loops, no graph library.
import type { NetworkSchool } from '../../../shared/domain/ties/network.ts'
import type { Tie, TieMetrics } from '../../../shared/schema/tie.ts'
import { inCase } from './graphs.ts'

export function slowMetrics(schools: readonly NetworkSchool[], ties: readonly Tie[]): TieMetrics {
  const n = schools.length
  const all = [...Array(n).keys()]
  const weight = all.map((from) =>
    all.map((to) =>
      (['professional', 'emotional'] as const)
        .map((kind) =>
          Math.max(
            0,
            ...ties
              .filter(
                (tie) =>
                  tie.kind === kind &&
                  tie.giverId === schools[from]?.id &&
                  tie.receiverId === schools[to]?.id,
              )
              .map((tie) => tie.frequency),
          ),
        )
        .reduce((a, b) => a + b, 0),
    ),
  )
  const w = (from: number, to: number) => weight[from]?.[to] ?? 0
  const has = (from: number, to: number) => w(from, to) > 0
  const pairs = all.flatMap((from) => all.filter((to) => to !== from).map((to) => [from, to] as const))
  const arcs = pairs.filter(([from, to]) => has(from, to))
  const back = arcs.filter(([from, to]) => has(to, from))
  // Reachable when directions are put aside: Warshall.
  const near = all.map((a) => all.map((b) => a === b || has(a, b) || has(b, a)))
  for (const k of all)
    for (const i of all)
      for (const j of all)
        if (near[i]?.[k] && near[k]?.[j]) {
          const row = near[i]
          if (row !== undefined) row[j] = true
        }
  const components = all
    .filter((a) => all.every((b) => b >= a || !near[a]?.[b]))
    .map((a) => all.filter((b) => near[a]?.[b]))
    .sort((a, b) => b.length - a.length)
  const spread = (degree: (at: number) => number, most: number) => {
    if (most <= 0 || n < 2) return null
    const top = Math.max(...all.map(degree))
    return all.reduce((sum, at) => sum + top - degree(at), 0) / most
  }
  const territory = (at: number) => schools[at]?.territory ?? null
  const mixed = (from: string, to: string) =>
    arcs.filter(([a, b]) => territory(a) === from && territory(b) === to).length
  const index = (list: readonly (readonly [number, number])[]) => {
    const known = list.filter(([a, b]) => territory(a) !== null && territory(b) !== null)
    const external = known.filter(([a, b]) => territory(a) !== territory(b)).length
    return known.length === 0 ? null : (2 * external - known.length) / known.length
  }
  const id = (at: number) => {
    const found = schools[at]
    if (found === undefined) throw new Error('no such school')
    return found.id
  }
  return {
    caseId: inCase,
    schools: n,
    arcs: arcs.length,
    density: n < 2 ? null : arcs.length / pairs.length,
    reciprocity: arcs.length === 0 ? null : back.length / arcs.length,
    mutual: back.length / 2,
    components: components.map((component) => component.map(id)),
    isolates: components.filter((component) => component.length === 1).map(([only = 0]) => id(only)),
    centralisation: {
      neighbours: spread(
        (at) => all.filter((b) => b !== at && (has(at, b) || has(b, at))).length,
        (n - 1) * (n - 2),
      ),
      giving: spread((at) => all.filter((b) => has(at, b)).length, (n - 1) * (n - 1)),
      receiving: spread((at) => all.filter((b) => has(b, at)).length, (n - 1) * (n - 1)),
    },
    mixing: {
      ruralToRural: mixed('rural', 'rural'),
      ruralToUrban: mixed('rural', 'urban'),
      urbanToRural: mixed('urban', 'rural'),
      urbanToUrban: mixed('urban', 'urban'),
      unknown: arcs.filter(([a, b]) => territory(a) === null || territory(b) === null).length,
      ei: index(arcs),
      expectedEi: index(pairs),
    },
    perSchool: all.map((at) => ({
      id: id(at),
      givesTo: all.filter((b) => has(at, b)).length,
      receivesFrom: all.filter((b) => has(b, at)).length,
      given: all.reduce((sum, b) => sum + w(at, b), 0),
      received: all.reduce((sum, b) => sum + w(b, at), 0),
    })),
  }
}
