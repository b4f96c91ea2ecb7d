// What a window without a study shows.
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import { run } from '../../stores/commands.ts'
import { refreshMethod } from '../../stores/queries.ts'
import { useSettings } from '../../stores/settings.ts'
import { CoderField, Icon, type IconName, LanguageAndTheme, Spinner } from '../../ui/index.ts'
import { NewStudyDialog } from './new-study-dialog.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { enter, forgetFailure, useOpening } from './opening.ts'
import { OpeningFailure } from './opening-failure.tsx'
import { RecentList } from './recent-list.tsx'
import { SampleDialog } from './sample-dialog.tsx'
import styles from './start-screen.module.css'

type Open = 'new' | 'open' | 'sample' | null

export function StartScreen() {
  const { start } = useMessages()
  const info = useSettings((state) => state.info)
  const working = useOpening((state) => state.way !== null)
  const [open, setOpen] = useState<Open>(null)
  useEffect(() => {
    document.title = 'Trama'
    refreshMethod('app.recent')
  }, [])

  function show(next: Open): void {
    forgetFailure()
    setOpen(next)
  }
  async function pick(): Promise<void> {
    if (!info?.nativeDialogs) return show('open')
    const path = await run('app.pickPath', { purpose: 'open', suggestedName: '' })
    if (path) await enter('study.open', { path, readOnly: false })
  }

  return (
    <main className={styles.start}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h1>Trama</h1>
          <p>{start.tagline}</p>
        </header>
        {open === null && <OpeningFailure />}
        <div className={styles.columns}>
          <section className={styles.ways} aria-label={start.begin}>
            <Way
              icon="plus"
              title={start.newStudy}
              about={start.newStudyAbout}
              run={() => show('new')}
              first
            />
            <Way icon="folder" title={start.open} about={start.openAbout} run={() => void pick()} />
            <Way icon="model" title={start.sample} about={start.sampleAbout} run={() => show('sample')} />
          </section>
          <section className={styles.recent}>
            <h2>
              {start.recent}
              {working && open === null && <Spinner />}
            </h2>
            <RecentList />
          </section>
        </div>
        <footer className={styles.foot}>
          <CoderField />
          <LanguageAndTheme />
          <p>
            {start.offline} {info && start.version(info.version)}
          </p>
        </footer>
      </div>
      <NewStudyDialog isOpen={open === 'new'} onClose={() => show(null)} />
      <OpenDialog isOpen={open === 'open'} onClose={() => show(null)} />
      <SampleDialog isOpen={open === 'sample'} onClose={() => show(null)} />
    </main>
  )
}

type WayProps = { icon: IconName; title: string; about: string; run: () => void; first?: boolean }

function Way({ icon, title, about, run: go, first }: WayProps) {
  return (
    <Button className={`${styles.way} ${first ? styles.first : ''}`} onPress={go} autoFocus={first ?? false}>
      <Icon name={icon} />
      <span>
        <span className={styles.wayTitle}>{title}</span>
        <span className={styles.wayAbout}>{about}</span>
      </span>
    </Button>
  )
}
