/**
 * Twelve colours that stay apart for colour-blind readers, usable as stripes on light and on dark paper. Found by
 * a local search over sRGB for the greatest least OKLab distance (Ottosson 2020) between any two as seen with
 * protanopia, deuteranopia or tritanopia (Machado, Oliveira and Fernandes 2009, severity 1), among colours of
 * moderate chroma with a contrast of 3:1 (WCAG 1.4.11) on both papers. By that measure Paul Tol's twelve
 * (SRON/EPS/TN/09-002, 2012) come half as far apart, and two of them vanish on dark. Each colour is as far as can
 * be from those before it.
 */
export const codeColors = [
  '#2266cc',
  '#bb4400',
  '#dd6699',
  '#996666',
  '#779955',
  '#aa77cc',
  '#7766aa',
  '#7777ee',
  '#447733',
  '#aa4488',
  '#bb7700',
  '#009999',
] as const

/** The colour for the code made after `index` others; the twelve come round again. */
export function nextColor(index: number): string {
  return codeColors[index % codeColors.length] ?? codeColors[0]
}
