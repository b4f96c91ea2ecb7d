import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Model } from '../../../shared/schema/model.ts'
import type { CaseProfile } from '../../../shared/schema/profile.ts'
import { useMessages } from '../../i18n/index.ts'
import { evidencePanels, useEvidence } from '../../stores/evidence.ts'
import { ExcerptsPane } from './excerpts-pane.tsx'
import type { Focus } from './focus.ts'
import { JudgementPanel } from './judgement/judgement-panel.tsx'
import styles from './side-panel.module.css'
import { WhatIfPanel } from './what-if-panel.tsx'

/** Where the keyboard goes when it leaves the charts. */
export const paneId = 'evidence-side'

/** Beside the charts: the excerpts behind what was chosen, and the judgement, one at a time. */
export function SidePanel(props: { model: Model; profile: CaseProfile; focus: Focus | null }) {
  const { judgement, evidence } = useMessages()
  const panel = useEvidence((state) => state.panel)
  const look = useEvidence((state) => state.look)
  const cited = useEvidence((state) => state.drafts[props.profile.caseId]?.cite.length)
  return (
    <Tabs
      id={paneId}
      className={styles.tabs ?? ''}
      selectedKey={panel}
      onSelectionChange={(key) => look({ panel: evidencePanels.find((each) => each === key) ?? 'excerpts' })}
    >
      <TabList className={styles.list ?? ''} aria-label={judgement.panelLabel}>
        <Tab id="excerpts">{judgement.tabEvidence}</Tab>
        <Tab id="judgement">
          {judgement.tabJudgement}
          {cited !== undefined && <span className={styles.draft}>{judgement.draft}</span>}
        </Tab>
        <Tab id="whatIf">{evidence.whatIf.tab}</Tab>
      </TabList>
      <TabPanel id="excerpts" className={styles.panel ?? ''}>
        <ExcerptsPane {...props} />
      </TabPanel>
      <TabPanel id="judgement" className={styles.panel ?? ''}>
        <JudgementPanel model={props.model} profile={props.profile} />
      </TabPanel>
      <TabPanel id="whatIf" className={styles.panel ?? ''}>
        <WhatIfPanel model={props.model} profile={props.profile} />
      </TabPanel>
    </Tabs>
  )
}
