// Commands that change the coding at hand: its words, its code, its weight; and the pin of a code.
import { edges, type Step } from '../../editor/edges.ts'
import type { Command } from '../../stores/commands.ts'
import type { ReaderActions } from './use-reader-actions.ts'

/** The keys of the card's menu, too. */
export const changeKeys = {
  recode: 'R',
  weigh: 'W',
  adjust: 'A',
  split: 'D',
  merge: 'Y',
  pin: 'P Alt+P',
} as const

/**
 * More and less for the end, the signs above them for the start: on Spanish keyboards those are the same two keys with
 * Shift. With Alt by sentence. Arrows do the same for the end.
 */
const edgeKeys: Readonly<Record<Step['edge'], Record<Step['change'], Record<Step['unit'], string>>>> = {
  end: {
    wider: { word: '+ Alt+Shift+ArrowRight', sentence: 'Alt++ Alt+Shift+ArrowDown' },
    narrower: { word: '- Alt+Shift+ArrowLeft', sentence: 'Alt+- Alt+Shift+ArrowUp' },
  },
  start: {
    wider: { word: '*', sentence: 'Alt+*' },
    narrower: { word: '_', sentence: 'Alt+_' },
  },
}

const steps: readonly Step[] = edges
  .toReversed()
  .flatMap((edge) =>
    (['wider', 'narrower'] as const).flatMap((change) =>
      (['word', 'sentence'] as const).map((unit) => ({ edge, unit, change })),
    ),
  )

export function changingCommands(actions: ReaderActions): Command[] {
  const one = (name: keyof typeof changeKeys, when: () => boolean, run: () => void): Command => ({
    id: `reader.${name}`,
    label: (m) => m.coding.commands[name],
    keys: changeKeys[name],
    group: 'reader',
    when,
    run,
  })
  return [
    one('recode', actions.hasTarget, () => actions.recode(null)),
    one('weigh', actions.hasTarget, () => actions.weigh(null)),
    one('adjust', actions.canAdjust, () => void actions.adjust(null)),
    one('split', actions.canSplit, () => void actions.split(null)),
    one('merge', actions.hasTarget, () => void actions.merge(null)),
    ...steps.map((step): Command => {
      const { edge, change, unit } = step
      return {
        id: `reader.${edge}.${change}.${unit}`,
        label: (m) => m.coding.commands.edge[edge][change][unit],
        keys: edgeKeys[edge][change][unit],
        group: 'reader',
        when: actions.hasTarget,
        run: () => actions.moveEdge(step),
      }
    }),
  ]
}

export function pinCommand(actions: ReaderActions): Command {
  return {
    id: 'reader.pin',
    label: (m) => m.coding.commands.pin,
    keys: changeKeys.pin,
    group: 'reader',
    when: actions.canPin,
    run: actions.pin,
  }
}
