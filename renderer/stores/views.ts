// Which view of a place with several is looked at: as the place says, else as it was last, for as long as the window is open.
import { type ReactNode, useMemo } from 'react'
import { create } from 'zustand'
import type { CaseId } from '../../shared/schema/ids.ts'
import { type Command, useCommands } from './commands.ts'
import { type Place, useNavigation } from './navigation.ts'

/** In the order of the tabs. */
export const casesViews = [
  'table',
  'overview',
  'people',
  'meetings',
  'timeline',
  'ties',
  'plan',
  'objectives',
] as const
export type CasesView = (typeof casesViews)[number]

export const modelViews = ['reading', 'picture', 'strategies', 'versions'] as const
export type ModelView = (typeof modelViews)[number]

/** What a view of one case is given. */
export type CaseViewProps = {
  caseId: CaseId
  writable: boolean
  /** The head of the place: tabs and the choice of case, and beside them what can be done in this view. */
  header: (actions: ReactNode) => ReactNode
}

/** What a view of the model is given; as above. */
export type ModelViewProps = Pick<CaseViewProps, 'writable' | 'header'>

type ViewsState = { cases: CasesView; model: ModelView }

const useLast = create<ViewsState>(() => ({ cases: 'table', model: 'reading' }))

type Several = Extract<Place, { name: 'cases' | 'model' }>

/** The view to show, and how to look at another, which leaves no step to come back to. */
export function useView<P extends Several>(
  place: P,
): [view: ViewsState[P['name']], look: (view: ViewsState[P['name']]) => void] {
  const last = useLast((state) => state[place.name])
  const look = (view: ViewsState[P['name']]) => {
    useLast.setState({ [place.name]: view })
    useNavigation.getState().replace({ ...place, view } as Place)
  }
  return [(place.view ?? last) as ViewsState[P['name']], look]
}

/** Every view is a command, so that the palette reaches it from anywhere. */
export function useViewCommands(there: { cases: readonly CasesView[]; model: readonly ModelView[] }): void {
  const { cases, model } = there
  const commands = useMemo(
    () => [
      ...cases.map((view): Command => {
        return {
          id: `cases.${view}`,
          group: 'go',
          label: (m) => m.views.open(m.shell.places.cases, m.views.cases[view]),
          run: () => open('cases', view),
        }
      }),
      ...model.map((view): Command => {
        return {
          id: `model.${view}`,
          group: 'go',
          label: (m) => m.views.open(m.shell.places.model, m.views.model[view]),
          run: () => open('model', view),
        }
      }),
    ],
    [cases, model],
  )
  useCommands(commands)
}

function open<N extends Several['name']>(name: N, view: ViewsState[N]): void {
  useLast.setState({ [name]: view })
  const { place, go } = useNavigation.getState()
  // The case one is at stays the case one is at.
  const at =
    'caseId' in place && place.caseId !== undefined && name === 'cases' ? { caseId: place.caseId } : {}
  go({ name, ...at, view } as Place)
}
