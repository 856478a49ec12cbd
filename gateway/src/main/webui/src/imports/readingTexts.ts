import type { ReadColumn, ReadSheet, ReadTable } from '../api/schemas'
import { texts } from '../i18n/language'

type Known = Record<ReadColumn['by'], string>
type States = Record<ReadSheet['state'], string>

export const useReadingTexts = texts(
  {
    title: '识别结果',
    hint: '请看一看：读了哪些工作表，每一列认作什么。认错的可以改，改完点“按更正重新校验”。同一单位下次的表会照这次的对应来认。',
    hintDone: '这份表是这样读的。',
    hintOthers: '这份表是这样读的；表中的内容只给上传人看，更正也由上传人来做。',
    asked: (sheets: string[]) =>
      `有 ${sheets.length} 张工作表要请您决定读不读：${sheets.map((sheet) => `「${sheet}」`).join('、')}。不决定就不读。`,
    replaced: '这次的识别结果已经更正，请看重新校验的结果',
    again: '按更正重新校验',
    changed: '有更正还没有提交。',
    nothingChanged: '没有更正。',
    sheet: (name: string) => `工作表「${name}」`,
    read: (name: string) => `读取「${name}」`,
    states: {
      READ: '已读取',
      ASKED: '请决定读不读',
      LEFT_OUT: '按决定没有读',
      HIDDEN: '是隐藏的，没有读',
      EMPTY: '是空的',
      NO_HEADING: '没有读到表头',
    } as States,
    details: (tables: number) => (tables > 1 ? `列的对应和样例（${tables} 个表格）` : '列的对应和样例'),
    head: (from: number, to: number) => (from === to ? `表头在第 ${to} 行。` : `表头在第 ${from}–${to} 行。`),
    rows: (first: number | null, last: number | null, read: number) =>
      first === null || last === null ? '没有读到数据行。' : `读了第 ${first}–${last} 行中的 ${read} 行。`,
    leftOut: ({ blank, footers, repeated, others }: ReadTable['rows']) => {
      const kinds = [
        blank > 0 && `空行 ${blank}`,
        footers > 0 && `合计、备注等 ${footers}`,
        repeated > 0 && `重复的表头 ${repeated}`,
        others > 0 && `其他不是人员的行 ${others}`,
      ].filter(Boolean)
      return kinds.length === 0 ? '' : `没有读：${kinds.join('，')}。`
    },
    unread: (headings: string[]) =>
      `没有导入的列：${headings.map((heading) => `「${heading}」`).join('、')}。如果要导入，请在下面选是哪一项。`,
    columnsOf: (sheet: string) => `「${sheet}」各列认作什么`,
    column: '列',
    heading: '表中的表头',
    field: '认作',
    fieldOf: (column: string, heading: string) => `${column} 列「${heading}」认作`,
    notRead: '不导入',
    required: '（必需）',
    by: '依据',
    known: {
      TITLE: '同名',
      SYNONYM: '常用叫法',
      COUNTY: '本县增加的叫法',
      REMEMBERED: '按上次的对应',
      PERSON: '您指定的',
      UNKNOWN: '认不出',
      AMBIGUOUS: '有两列同名，不知取哪一列',
      NOT_NEEDED: '不用导入',
    } as Known,
    samples: (rows: number) => `前 ${rows} 行（身份证号和电话已遮盖）`,
    row: '行号',
    headings: '表头的叫法',
    headingsNote:
      '各单位的表对同一项有不同叫法。这里增加的，全县的表都认；更正识别结果时记住的，只用于那个单位或那位上传人的表。',
    addHeading: '表头上的字',
    addField: '是哪一项',
    add: '增加',
    added: '已增加。',
    forget: (heading: string) => `删除「${heading}」`,
    forgetShort: '删除',
    validFor: '用于',
    county: '全县',
    account: (name: string) => `${name} 上传的表`,
    none: '还没有增加过。',
  },
  {
    title: 'How it was read',
    hint: 'See which sheets were read and what each column was taken for. Correct what is wrong and check again; the next list of the unit is read the same way.',
    hintDone: 'This is how the workbook was read.',
    hintOthers: 'This is how the workbook was read; cells are shown to its sender only, who corrects it, too.',
    asked: (sheets: string[]) =>
      `Decide whether to read ${sheets.length} sheets: ${sheets.join(', ')}. They are not read until you do.`,
    replaced: 'This was corrected; see the new check',
    again: 'Check again as corrected',
    changed: 'Corrections are not sent yet.',
    nothingChanged: 'Nothing is corrected.',
    sheet: (name: string) => `Sheet ${name}`,
    read: (name: string) => `Read ${name}`,
    states: {
      READ: 'read',
      ASKED: 'to be decided',
      LEFT_OUT: 'left out as decided',
      HIDDEN: 'hidden, not read',
      EMPTY: 'empty',
      NO_HEADING: 'no heading found',
    } as States,
    details: (tables: number) => (tables > 1 ? `Columns and first rows (${tables} tables)` : 'Columns and first rows'),
    head: (from: number, to: number) => (from === to ? `Heading in row ${to}. ` : `Heading in rows ${from}–${to}. `),
    rows: (first: number | null, last: number | null, read: number) =>
      first === null || last === null ? 'No rows were read. ' : `${read} rows of ${first}–${last} were read. `,
    leftOut: ({ blank, footers, repeated, others }: ReadTable['rows']) =>
      blank + footers + repeated + others === 0
        ? ''
        : `Left out: ${blank} blank, ${footers} sums and remarks, ${repeated} repeated headings, ${others} others.`,
    unread: (headings: string[]) => `Columns left out: ${headings.join(', ')}. Choose below what they are to import them.`,
    columnsOf: (sheet: string) => `Columns of ${sheet}`,
    column: 'Column',
    heading: 'Heading',
    field: 'Taken for',
    fieldOf: (column: string, heading: string) => `Column ${column} “${heading}” is`,
    notRead: 'Left out',
    required: ' (required)',
    by: 'Known by',
    known: {
      TITLE: 'its name',
      SYNONYM: 'a common name',
      COUNTY: 'a name of the county',
      REMEMBERED: 'the last list',
      PERSON: 'your choice',
      UNKNOWN: 'not known',
      AMBIGUOUS: 'two columns of that name',
      NOT_NEEDED: 'not needed',
    } as Known,
    samples: (rows: number) => `First ${rows} rows (numbers hidden)`,
    row: 'Row',
    headings: 'Names of columns',
    headingsNote:
      'Names added here hold for every list of the county; those remembered from corrections for the lists of one unit or sender.',
    addHeading: 'Heading',
    addField: 'Which column',
    add: 'Add',
    added: 'Added.',
    forget: (heading: string) => `Delete ${heading}`,
    forgetShort: 'Delete',
    validFor: 'For',
    county: 'The county',
    account: (name: string) => `lists of ${name}`,
    none: 'None yet.',
  },
)
