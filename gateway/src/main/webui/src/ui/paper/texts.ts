import { texts } from '../../i18n/language'

export const usePaperTexts = texts(
  {
    print: '打印',
    sheet: '导出 Excel 表格',
    document: '导出 Word 文档',
    on: (day: string) => `制表日期：${day}`,
    committees: { county: '县离退休干部党工委', city: '市离退休干部党工委', province: '省离退休干部党工委' },
    orgDepts: { county: '县委组织部', city: '市委组织部', province: '省委组织部' },
    page: ['第 ', ' 页，共 ', ' 页'] as [string, string, string],
    failed: '没有导出成功，请重试。',
    preview: '打印出来的样子',
  },
  {
    print: 'Print',
    sheet: 'Export to Excel',
    document: 'Export to Word',
    on: (day: string) => `Issued ${day}`,
    committees: { county: 'County committee', city: 'City committee', province: 'Province committee' },
    orgDepts: {
      county: 'Organisation department of the county',
      city: 'Organisation department of the city',
      province: 'Organisation department of the province',
    },
    page: ['Page ', ' of ', ''] as [string, string, string],
    failed: 'The export failed, please try again.',
    preview: 'As it will be printed',
  },
)
