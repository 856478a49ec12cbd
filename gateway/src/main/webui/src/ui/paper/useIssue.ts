import type { Me } from '../../api/schemas'
import { dateOf, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { saveFile } from '../saveFile'
import { fileName, type IssuedPaper, type PaperContent } from './paperModel'
import { usePaperTexts } from './texts'

export type PaperFile = 'xlsx' | 'docx'

/** How a paper leaves the house: with who issues it and when, printed or as a file. */
export function useIssue(me: Me | undefined) {
  const t = usePaperTexts()
  const { language } = useLanguage()
  const issued = (content: PaperContent): IssuedPaper => ({ ...content, unit: unitOf(me, t), day: dateOf(today(), language) })
  const save = async (content: PaperContent, way: PaperFile) =>
    saveFile(await fileOf(issued(content), way, t), fileName(issued(content), way))
  return { issued, save }
}

/** The makers of files are loaded when somebody asks for one. */
async function fileOf(paper: IssuedPaper, way: PaperFile, t: ReturnType<typeof usePaperTexts>): Promise<Blob> {
  const on = t.on(paper.day)
  if (way === 'xlsx') return (await import('./xlsx')).toWorkbook(paper, on)
  return (await import('./docx')).toDocument(paper, on, t.page)
}

/** A province has two digits, a city four, a county six. */
function levelOf(division: string | undefined): 'province' | 'city' | 'county' {
  return division?.length === 2 ? 'province' : division?.length === 4 ? 'city' : 'county'
}

/** Who issues it: the unit somebody works in; who works for a county, a city or a province has none. */
function unitOf(me: Me | undefined, t: ReturnType<typeof usePaperTexts>): string {
  if (!me) return ''
  const [unit] = me.units
  if (unit) return unit.name
  return me.roles.includes('county-committee')
    ? t.committees[levelOf(me.division)]
    : me.roles.includes('org-dept')
      ? t.orgDepts[levelOf(me.division)]
      : ''
}
