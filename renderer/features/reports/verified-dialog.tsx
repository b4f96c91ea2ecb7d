import type { VerifiedQuote } from '../../../shared/schema/report.ts'
import { useMessages } from '../../i18n/index.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { dropVerified, useReporting } from '../../stores/reporting.ts'
import { Button, Dialog } from '../../ui/index.ts'
import styles from './reports-place.module.css'

/** What has become of the quotes of a report: those that do not stand, one by one, each opening where it is now. */
export function VerifiedDialog() {
  const { reporting } = useMessages()
  const words = reporting.place
  const verified = useReporting((state) => state.verified)
  if (verified === null) return null
  const { fileName, verification } = verified
  const { quotes, counts, unrecorded, since, ok, inJournal } = verification
  const wrong = quotes.filter(({ standing, untouched }) => standing !== 'stands' || untouched === false)
  return (
    <Dialog
      title={`${words.verified}: ${fileName}`}
      isOpen
      onClose={dropVerified}
      size="wide"
      actions={
        <Button variant="primary" onPress={dropVerified}>
          {words.close}
        </Button>
      }
    >
      <p>
        <b>{ok ? words.verifiedOk : words.verifiedNot}</b>
      </p>
      <p>{reporting.verify.summary(quotes.length, counts.stands, since)}</p>
      {!inJournal && <p>{reporting.cli.notInJournal}</p>}
      <ul className={styles.found}>
        {wrong.map((quote) => (
          <Wrong key={quote.place} quote={quote} />
        ))}
        {unrecorded.map((text) => (
          <li key={text}>
            <b>{reporting.verify.unrecorded}</b>
            <blockquote>{text}</blockquote>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Wrong({ quote }: { quote: VerifiedQuote }) {
  const { reporting } = useMessages()
  const words = reporting.place
  const said = reporting.verify
  const { standing, changes, untouched, before, after, locator, sourceId, start, end } = quote
  const states = [
    ...(standing === 'stands' ? [] : [said.standing[standing]]),
    ...(untouched === false ? [said.altered] : []),
  ]
  const open = () => {
    if (sourceId === null || start === null || end === null) return
    dropVerified()
    useNavigation.getState().go({ name: 'reader', sourceId, at: { start, end } })
  }
  return (
    <li>
      <b>{[...states, ...changes.map((change) => said.changes[change])].join(' · ')}</b>
      {before !== '' && (
        <>
          <p className={styles.soft}>{words.inReport}</p>
          <blockquote>{before}</blockquote>
        </>
      )}
      {after !== null && after !== before && (
        <>
          <p className={styles.soft}>{words.now}</p>
          <blockquote>{after}</blockquote>
        </>
      )}
      {locator !== null && (
        <Button variant="plain" onPress={open}>
          {words.open(locator)}
        </Button>
      )}
    </li>
  )
}
