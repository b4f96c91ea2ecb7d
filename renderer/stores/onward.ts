// Answers that are long and change little: the study is asked only for what became of what is known already.
import type { Input, MethodName, Output } from '../../shared/api/contract.ts'
import type { CodingNews } from '../../shared/api/events.ts'
import type { CodingMark } from '../../shared/schema/coding.ts'

type Onward = {
  readonly [M in MethodName]?: {
    /** The question, from the known answer on. */
    since: (input: Input<M>, known: Output<M>) => Input<M>
    /** The known answer brought up to date; parts that did not change stay the very same objects. */
    join: (known: Output<M>, news: Output<M>) => Output<M>
    /** The known answer after an operation that was told of; null when it has to be asked for. */
    told: (input: Input<M>, known: Output<M>, news: CodingNews) => Output<M> | null
  }
}

export const onward: Onward = {
  'codings.ofSource': {
    since: (input, { seq }) => ({ ...input, since: seq }),
    join: (known, news) => {
      if (news.isWhole) return news
      const isTheSame = news.codings.length === 0 && news.gone.length === 0
      const codings = isTheSame ? known.codings : joined(known.codings, news)
      return { seq: news.seq, isWhole: true, codings, gone: [] }
    },
    told: ({ sourceId }, known, { seq, codings, gone }) => {
      if (known.seq !== seq - 1) return null
      const here = codings
        .filter((coding) => coding.sourceId === sourceId)
        .map(({ sourceId: _sourceId, ...mark }): CodingMark => mark)
      const away = [...gone, ...codings.flatMap((each) => (each.sourceId === sourceId ? [] : [each.id]))]
      const isTouched = here.length > 0 || known.codings.some(({ id }) => away.includes(id))
      const now = isTouched ? joined(known.codings, { codings: here, gone: away }) : known.codings
      return { seq, isWhole: true, codings: now, gone: [] }
    },
  },
}

/** Both in the order of the text; each coding once, as it is now. */
function joined(
  known: readonly CodingMark[],
  news: Pick<Output<'codings.ofSource'>, 'codings' | 'gone'>,
): CodingMark[] {
  const touched = new Set<string>([...news.gone, ...news.codings.map(({ id }) => id)])
  const left = known.filter(({ id }) => !touched.has(id))
  const all: CodingMark[] = []
  let next = 0
  for (const coding of news.codings.toSorted(inOrder)) {
    while (next < left.length && inOrder(left[next] as CodingMark, coding) < 0) {
      all.push(left[next] as CodingMark)
      next += 1
    }
    all.push(coding)
  }
  return [...all, ...left.slice(next)]
}

function inOrder(a: CodingMark, b: CodingMark): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : Number(a.id > b.id))
}
