// What kind of picture some bytes are, and how large: read from their heads, without a decoder.

export type PictureFacts = {
  mediaType: 'image/png' | 'image/jpeg'
  /** Pixels, as it is looked at: turned the way a JPEG says. */
  width: number
  height: number
}

/** Null for what is neither PNG nor JPEG, or broken at its head. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return pngFacts(view) ?? jpegFacts(view)
  } catch (error) {
    // Ends before its head does.
    if (error instanceof RangeError) return null
    throw error
  }
}

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function pngFacts(view: Buffer): PictureFacts | null {
  if (!view.subarray(0, 8).equals(pngHead) || view.toString('latin1', 12, 16) !== 'IHDR') return null
  return sized('image/png', view.readUInt32BE(16), view.readUInt32BE(20))
}

/** Start-of-frame markers, of every way to code a JPEG. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpegFacts(view: Buffer): PictureFacts | null {
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return null
  let turned = false
  let at = 2
  for (;;) {
    if (view.readUInt8(at) !== 0xff) return null
    const marker = view.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9 || marker === 0xda) return null
    const length = view.readUInt16BE(at + 2)
    if (length < 2) return null
    if (marker === 0xe1) turned ||= isTurned(view.subarray(at + 4, at + 2 + length))
    if (isFrame(marker)) {
      const [height, width] = [view.readUInt16BE(at + 5), view.readUInt16BE(at + 7)]
      return turned ? sized('image/jpeg', height, width) : sized('image/jpeg', width, height)
    }
    at += 2 + length
  }
}

/** Whether Exif says that the picture lies on its side (orientations 5 to 8). */
function isTurned(segment: Buffer): boolean {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return false
  const tiff = segment.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = short(directory)
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12
    if (short(entry) === 0x0112) return short(entry + 8) >= 5
  }
  return false
}

function sized(mediaType: PictureFacts['mediaType'], width: number, height: number): PictureFacts | null {
  return width > 0 && height > 0 ? { mediaType, width, height } : null
}
