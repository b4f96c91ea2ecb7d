import { Button, TooltipTrigger } from 'react-aria-components'
import { useMessages } from '../../i18n/index.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { useQuery } from '../../stores/queries.ts'
import { Icon, Tooltip } from '../../ui/index.ts'
import styles from './rail.module.css'
import { keysOf, placeNamed, places } from './shell-commands.ts'

export function Rail() {
  const { shell } = useMessages()
  const current = useNavigation((state) => state.place.name)
  const sources = useQuery('sources.list', {}).data ?? []
  return (
    <nav className={styles.rail} aria-label={shell.placesLabel}>
      <ul>
        {places.map((name) => {
          const place = placeNamed(name, sources)
          return (
            <li key={name}>
              <TooltipTrigger delay={700} closeDelay={0}>
                <Button
                  className={styles.place ?? ''}
                  aria-current={name === current ? 'page' : undefined}
                  isDisabled={place === null}
                  onPress={() => place && useNavigation.getState().go(place)}
                >
                  <Icon name={name} />
                  {shell.places[name]}
                </Button>
                <Tooltip keys={keysOf(name)}>{shell.places[name]}</Tooltip>
              </TooltipTrigger>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
