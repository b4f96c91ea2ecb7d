// Word lists behind speaker recognition, folded (lower case, no accents). Spanish and English.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words that name somebody's part in a recorded conversation. They count as evidence by themselves. */
export const conversationRoles = words(`
  entrevistador entrevistadora entrevistadores entrevistado entrevistada entrevistados entrevistadas
  moderador moderadora facilitador facilitadora investigador investigadora encuestador encuestadora
  participante informante interlocutor interlocutora hablante orador oradora locutor locutora narrador narradora
  interviewer interviewee moderator facilitator participant respondent researcher informant speaker unknown
`)

/** Words that may open a label whose other words are in lower case: `Jefa técnica`, `La directora regional`. */
export const titles = words(`
  sr sra srta senor senora senorita senores senoras don dona dr dra doctor doctora prof profe profesor profesora
  docente educador educadora director directora subdirector subdirectora inspector inspectora jefe jefa supervisor
  supervisora coordinador coordinadora encargado encargada representante sostenedor sostenedora asesor asesora
  profesional apoderado apoderada estudiante alumno alumna asistente orientador orientadora psicologo psicologa
  presidente presidenta vicepresidente vicepresidenta secretario secretaria alcalde alcaldesa concejal concejala
  diputado diputada ministro ministra relator relatora expositor expositora observador observadora invitado invitada
  hombre mujer voz todos todas varios varias grupo
  mr mrs ms miss professor teacher principal head chair chairman chairwoman president secretary coordinator
  student parent guest man woman voice all
`)

/** Abbreviations a label may hold with their full stop. */
export const dottedWords = words('sr sra srta dr dra prof ing lic mg mr mrs ms ma st sta')

/** Words in lower case inside a name: María de la Luz, Capdevila i Esteve. */
export const particles = words('de del la las los el y e i da do dos di van von der den san santa')

/** Words that may come before a title. */
export const articles = words('el la los las un una the')

/** Openings of the lines that say what a document is. A line they open is never speech, nor are the short lines around it. */
export const headerOpenings = words(`
  fecha hora horario lugar direccion duracion asistentes asistencia presentes ausentes inasistentes participantes
  integrantes convocados excusas tabla codigo archivo audio grabacion transcripcion transcriptor transcriptora
  nombre nombres edad sexo genero cargo titulo asunto proyecto estudio tipo numero region comuna
  fase registro version formato pagina documento entrevista reunion sesion acta inicio termino cierre
  date time place location duration attendees present absent participants file recording transcript transcription
  name age gender position title subject project study type number interview meeting session minutes
`)

/** Labels that are header lines when they stand alone: `Red: los Robles`. `Escuela 3: ...` may be somebody speaking. */
export const headerLabels = words('red caso escuela liceo colegio establecimiento case network school site')

/** Openings of lines that introduce prose or a section, however often they recur. */
export const proseOpenings = words(`
  nota notas ojo ejemplo ejemplos resumen sintesis conclusion conclusiones introduccion antecedentes contexto
  observacion observaciones comentario comentarios reflexion reflexiones interpretacion descripcion analisis
  tema temas objetivo objetivos meta metas acuerdo acuerdos compromiso compromisos tarea tareas punto puntos
  actividad actividades accion acciones estrategia estrategias resultado resultados indicador indicadores
  variable variables dimension dimensiones categoria categorias codigos etapa anexo cuadro figura grafico imagen
  foto fuente fuentes referencia referencias cita citas link enlace url correo email telefono anotacion
  primero primera segundo segunda tercero tercera cuarto quinto finalmente ademas entonces luego despues antes
  hoy ayer manana lunes martes miercoles jueves viernes sabado domingo total advertencia importante atencion
  apertura desarrollo clima liderazgo confianza colaboracion participacion gobernanza proposito relaciones vinculos
  organizacion planificacion evaluacion seguimiento convivencia infraestructura pendiente pendientes problema problemas fortaleza fortalezas debilidad debilidades oportunidad oportunidades
  desafio desafios materiales recursos responsable responsables plazo plazos logro logros
  note notes example examples summary conclusion introduction background context observation observations
  comment comments reflection description analysis topic topics objective objectives goal goals agreement agreements
  task tasks activity activities action result results annex table figure source reference references
  first second third finally also then today warning important
`)
