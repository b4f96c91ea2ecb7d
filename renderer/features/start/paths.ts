// Names of study files, and the paths of the machine the host runs on (either kind of slash).

/** What no common file system takes in a name. */
const refused = /[<>:"/\\|?*\p{Cc}]/gu
/** Names Windows keeps for devices. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const longest = 80

/** A file name for a study of this title, `.trama` included; `fallback` when nothing of the title can stay. */
export function fileNameFor(title: string, fallback: string): string {
  const kept = title.replace(refused, ' ').replace(/\s+/g, ' ').trim()
  const whole = [...kept]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '')
  const stem = whole === '' || reserved.test(whole) ? fallback : whole
  return `${stem}.trama`
}

/** Adds the extension people leave out. */
export function withExtension(fileName: string): string {
  return /\.trama$/i.test(fileName) ? fileName : `${fileName}.trama`
}

export function isFileName(fileName: string): boolean {
  const stem = fileName.replace(/\.trama$/i, '').trim()
  return stem !== '' && stem.search(refused) < 0 && !reserved.test(stem) && !stem.startsWith('.')
}

export function joinPath(folder: string, fileName: string): string {
  const slash = /^[a-z]:|^\\\\/i.test(folder) ? '\\' : '/'
  return folder.endsWith(slash) ? folder + fileName : folder + slash + fileName
}

export function splitPath(path: string): { folder: string; fileName: string } {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  const folder = path.slice(0, cut)
  const isRoot = folder === '' || /^[a-z]:$/i.test(folder)
  return { folder: isRoot ? path.slice(0, cut + 1) : folder, fileName: path.slice(cut + 1) }
}

/** `name.trama`, or `name 2.trama`, `name 3.trama` … when it is taken (case does not tell names apart). */
export function freeName(fileName: string, taken: readonly string[]): string {
  const stem = fileName.replace(/\.trama$/i, '')
  const used = new Set(taken.map((each) => each.toLowerCase()))
  let free = `${stem}.trama`
  for (let number = 2; used.has(free.toLowerCase()); number++) free = `${stem} ${number}.trama`
  return free
}
