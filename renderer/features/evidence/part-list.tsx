import { Button } from 'react-aria-components'
import type { Model } from '../../../shared/schema/model.ts'
import type { LayerTally } from '../../../shared/schema/profile.ts'
import type { LayersFocus } from '../../charts/layers.tsx'
import { attributeName, type Counted } from '../../charts/layers-words.ts'
import { partName, useWords } from '../../charts/words.ts'
import { Count } from './count.tsx'
import styles from './list.module.css'

type Props = {
  model: Model
  layers: readonly LayerTally[]
  focus: LayersFocus | null
  onOpen: (focus: LayersFocus) => void
}

/** The model in sentences: layers, components and attributes, each opening its excerpts. */
export function PartList({ model, layers, focus, onOpen }: Props) {
  const { local } = useWords()
  const row = (part: LayersFocus, name: string, counted: Counted) => (
    <Part
      name={name}
      counted={counted}
      isOpen={focus?.type === part.type && focus.id === part.id}
      isAttribute={part.type === 'attribute'}
      onPress={() => onOpen(part)}
    />
  )
  return layers
    .filter((layer) => layer.components.length > 0)
    .map((layer) => (
      <section key={layer.stage} className={styles.section}>
        <header className={styles.head}>
          <h3>{partName(model, 'stage', layer.stage, local)}</h3>
        </header>
        <ul>
          {layer.components.map((component) => (
            <li key={component.component}>
              {row(
                { type: 'component', id: component.component },
                partName(model, 'component', component.component, local),
                component,
              )}
              {component.attributes.length > 0 && (
                <ul>
                  {component.attributes.map((attribute) => (
                    <li key={attribute.attribute}>
                      {row(
                        { type: 'attribute', id: attribute.attribute },
                        attributeName(model, attribute.attribute, { local }),
                        attribute,
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </section>
    ))
}

type PartProps = {
  name: string
  counted: Counted
  isOpen: boolean
  isAttribute: boolean
  onPress: () => void
}

function Part({ name, counted, isOpen, isAttribute, onPress }: PartProps) {
  const { messages } = useWords()
  const { evidence } = messages
  return (
    <Button className={styles.row ?? ''} aria-current={isOpen ? 'true' : undefined} onPress={onPress}>
      <span className={isAttribute ? `${styles.text} ${styles.inner}` : `${styles.text} ${styles.strong}`}>
        {name}{' '}
        {counted.all.passages > 0 && (
          <span className={styles.soft}>
            {evidence.sources(counted.all.sources.length)}, {evidence.kinds(counted.all.kinds.length)}
          </span>
        )}
      </span>
      <Count kind="for" tally={counted.supporting} />
      <Count kind="against" tally={counted.contradicting} />
      <Count kind="neutral" tally={counted.neutral} />
    </Button>
  )
}
