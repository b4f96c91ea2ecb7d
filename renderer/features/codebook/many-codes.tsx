import { subtree } from '../../../shared/domain/codebook/tree.ts'
import { useMessages } from '../../i18n/index.ts'
import { type CodeEntry, pathAbove, recolorCodes } from '../../stores/codebook.ts'
import { available, type Command } from '../../stores/commands.ts'
import { CodeSwatch } from '../../ui/code-swatch.tsx'
import { Button } from '../../ui/index.ts'
import { ColorField } from './color-field.tsx'
import styles from './many-codes.module.css'

const actions = [
  'codebook.merge',
  'codebook.moveTo',
  'codebook.retire',
  'codebook.restore',
  'codebook.remove',
]

/** Several codes chosen together: which, and what can be done with all of them at once. */
export function ManyCodes(props: {
  chosen: readonly CodeEntry[]
  codes: readonly CodeEntry[]
  writable: boolean
  commands: readonly Command[]
}) {
  const { chosen, codes, writable, commands } = props
  const messages = useMessages()
  const { codebook } = messages
  const colors = new Set(chosen.map((code) => code.color))
  const below = subtree(
    codes,
    chosen.map((code) => code.id),
  )
  const codings = codes.reduce((sum, code) => sum + (below.has(code.id) ? code.codings : 0), 0)
  return (
    <section className={styles.many} aria-labelledby="many-codes">
      <h2 id="many-codes">{codebook.many.title(chosen.length)}</h2>
      <p className={styles.about}>{codebook.many.about}</p>
      <ul className={styles.list}>
        {chosen.map((code) => (
          <li key={code.id} className={styles.code}>
            <CodeSwatch color={code.color} />
            <span className={styles.name}>
              {code.name}
              <span className={styles.above}>{pathAbove(codes, code.id)}</span>
            </span>
            <span className={styles.count}>{codebook.codings(code.codings)}</span>
          </li>
        ))}
      </ul>
      {below.size > chosen.length && (
        <p className={styles.about}>{codebook.many.below(below.size, codings)}</p>
      )}
      {writable && (
        <>
          <ColorField
            label={codebook.many.color}
            value={colors.size === 1 ? (chosen[0]?.color ?? null) : null}
            isDisabled={false}
            onChange={(color) =>
              void recolorCodes(
                chosen.map((code) => code.id),
                color,
              )
            }
          />
          <div className={styles.actions}>
            {commands
              .filter((command) => actions.includes(command.id) && available(command))
              .map((command) => (
                <Button key={command.id} variant="quiet" onPress={command.run}>
                  {command.label(messages)}
                </Button>
              ))}
          </div>
        </>
      )}
    </section>
  )
}
