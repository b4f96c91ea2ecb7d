import type { StudyCase } from '../../../shared/schema/case.ts'
import type { CaseId } from '../../../shared/schema/ids.ts'
import { useMessages } from '../../i18n/index.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Select } from '../../ui/index.ts'

const all = 'all'

/** Null is all cases together. */
export function CasePicker(props: {
  cases: readonly StudyCase[]
  caseId: CaseId | null
  onChoose: (caseId: CaseId) => void
}) {
  const { evidence } = useMessages()
  const options: { id: CaseId | typeof all; label: string }[] = [
    { id: all, label: evidence.allCases },
    ...props.cases.map(({ id, name }) => ({ id, label: name })),
  ]
  return (
    <Select<CaseId | typeof all>
      label={evidence.case}
      hideLabel
      options={options}
      value={props.caseId ?? all}
      onChange={(id) => {
        if (id === all) useNavigation.getState().go({ name: 'evidence' })
        else props.onChoose(id)
      }}
    />
  )
}
