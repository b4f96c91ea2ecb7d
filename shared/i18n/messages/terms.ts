// The words of the field, used the same everywhere: screens, reports, terminal.
import type { Translation } from '../translation.ts'

export const en = {
  kind: {
    interview: 'Interview',
    'field-note': 'Field note',
    'coordination-meeting': 'Coordination meeting',
    'network-meeting': 'Network meeting',
    document: 'Document',
  },
  direction: { supports: 'Supports', contradicts: 'Contradicts', neutral: 'Neutral' },
  /** The three fixed marks: shape and word, never colour alone. */
  mark: { for: 'For', against: 'Against', missing: 'No evidence' },
  status: {
    unsupported: 'No evidence',
    supported: 'Supported',
    contradicted: 'Contradicted',
    contested: 'Contested',
  },
  confidence: { low: 'Low', medium: 'Medium', high: 'High' },
  /** What a judgement says of a part of the model. */
  verdict: {
    shown: 'Shown',
    partly: 'Partly shown',
    'not-shown': 'Not shown',
    insufficient: 'Not enough evidence',
  },
  judgementStatus: { draft: 'Draft', signed: 'Signed', superseded: 'Superseded' },
  noClearStage: 'No clear stage',
  language: { es: 'Español', en: 'English' },
}

export const es: Translation<typeof en> = {
  kind: {
    interview: 'Entrevista',
    'field-note': 'Nota de campo',
    'coordination-meeting': 'Reunión de coordinación',
    'network-meeting': 'Reunión de red',
    document: 'Documento',
  },
  direction: { supports: 'A favor', contradicts: 'En contra', neutral: 'Neutra' },
  mark: { for: 'A favor', against: 'En contra', missing: 'Sin evidencia' },
  status: {
    unsupported: 'Sin evidencia',
    supported: 'Respaldado',
    contradicted: 'Contradicho',
    contested: 'En disputa',
  },
  confidence: { low: 'Baja', medium: 'Media', high: 'Alta' },
  verdict: {
    shown: 'Presente',
    partly: 'Presente en parte',
    'not-shown': 'Ausente',
    insufficient: 'Evidencia insuficiente',
  },
  judgementStatus: { draft: 'Borrador', signed: 'Firmado', superseded: 'Reemplazado' },
  noClearStage: 'Sin etapa clara',
  language: { es: 'Español', en: 'English' },
}
