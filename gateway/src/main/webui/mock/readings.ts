import type {
  FieldChoice,
  HeadingForm,
  ImportReading,
  KnownHeadings,
  KnownSurveyHeadings,
  SurveyHeadingForm,
} from '../src/api/schemas'
import { ok, type Route } from './route.ts'

const FIELDS: FieldChoice[] = [
  { field: 'UNIT_NAME', title: '单位名称', required: true },
  { field: 'NAME', title: '姓名', required: true },
  { field: 'ID_NO', title: '身份证号', required: true },
  { field: 'PHONE', title: '联系电话', required: false },
  { field: 'REMARK', title: '备注', required: false },
]

const SURVEY_FIELDS: FieldChoice[] = [
  { field: 'BRANCH', title: '是否成立离退休干部党支部', required: true },
  { field: 'MEMBERS', title: '离退休党员数', required: true },
]

const SURVEY_HEADINGS: KnownSurveyHeadings['items'] = []

const HEADINGS: KnownHeadings['items'] = [
  {
    id: 'h1',
    kind: 'MEMBERS',
    heading: '联络方法',
    field: 'PHONE',
    title: '联系电话',
    unitId: 'u1',
    unitName: '县水利局',
    saidBy: 'committee',
    saidAt: '2026-01-31T08:00:00Z',
  },
]

function readingOf(id: string): ImportReading {
  const rows = Array.from({ length: 10 }, (_, place) => ({
    row: place + 3,
    cells: ['县水利局', '试' + (place + 1), '370***********0' + place + 'X', '199******0' + place, ''],
  }))
  return {
    importId: id,
    own: true,
    decided: 0,
    carried: 0,
    dropped: 0,
    version: 0,
    fields: FIELDS,
    sheets: [
      {
        name: '台账',
        hidden: false,
        state: 'READ',
        lacksUnit: false,
        tables: [
          {
            headFrom: 2,
            headTo: 2,
            firstRow: 3,
            lastRow: 735,
            rows: { read: 727, blank: 3, footers: 2, repeated: 1, others: 0 },
            columns: [
              { column: 'A', heading: '单位名称', field: 'UNIT_NAME', title: '单位名称', by: 'TITLE' },
              { column: 'B', heading: '党员姓名', field: 'NAME', title: '姓名', by: 'SYNONYM' },
              { column: 'C', heading: '身份证号', field: 'ID_NO', title: '身份证号', by: 'TITLE' },
              { column: 'D', heading: '联络方法', field: 'PHONE', title: '联系电话', by: 'REMEMBERED' },
              { column: 'E', heading: '血型', by: 'UNKNOWN' },
            ],
            samples: rows,
          },
        ],
      },
      {
        name: '去世人员',
        hidden: false,
        state: 'ASKED',
        lacksUnit: false,
        why: '工作表「去世人员」像是已去世、转出或作废的人员，没有读取；请在“识别结果”中决定读取还是不读',
        tables: [],
      },
    ],
  }
}

const UNIT_FIELDS = [
  { field: 'NAME', title: '单位名称', required: true },
  { field: 'SECTOR', title: '行业系统', required: false },
]

export const READINGS: Route[] = [
  ['GET', /^\/api\/v1\/imports\/(\w+)\/reading$/, ([id = '']) => ok<ImportReading>(readingOf(id))],
  [
    'PUT',
    /^\/api\/v1\/imports\/(\w+)\/reading$/,
    ([id = '']) => ({ status: 202, headers: { location: '/api/v1/imports/' + id } }),
  ],
  [
    'GET',
    /^\/api\/v1\/import-headings$/,
    (_, url) =>
      ok<KnownHeadings>({
        items: HEADINGS.filter((one) => one.kind === url.searchParams.get('kind')),
        fields: url.searchParams.get('kind') === 'UNITS' ? UNIT_FIELDS : FIELDS,
      }),
  ],
  [
    'POST',
    /^\/api\/v1\/import-headings$/,
    (_, __, ___, raw) => {
      const { kind, heading, field } = JSON.parse(raw) as HeadingForm
      const title = (kind === 'UNITS' ? UNIT_FIELDS : FIELDS).find((one) => one.field === field)?.title
      HEADINGS.push({
        id: 'h' + (HEADINGS.length + 1),
        kind,
        heading,
        field,
        title,
        saidBy: 'committee',
        saidAt: new Date().toISOString(),
      })
      return { status: 201 }
    },
  ],
  [
    'DELETE',
    /^\/api\/v1\/import-headings\/(\w+)$/,
    ([id = '']) => {
      HEADINGS.splice(
        HEADINGS.findIndex((one) => one.id === id),
        1,
      )
      return { status: 204 }
    },
  ],
  ['GET', /^\/api\/v1\/survey-headings$/, () => ok<KnownSurveyHeadings>({ items: SURVEY_HEADINGS, fields: SURVEY_FIELDS })],
  [
    'POST',
    /^\/api\/v1\/survey-headings$/,
    (_, __, ___, raw) => {
      const { heading, field } = JSON.parse(raw) as SurveyHeadingForm
      const title = SURVEY_FIELDS.find((one) => one.field === field)?.title
      SURVEY_HEADINGS.push({
        id: 's' + (SURVEY_HEADINGS.length + 1),
        heading,
        field,
        title,
        saidBy: 'committee',
        saidAt: new Date().toISOString(),
      })
      return { status: 201 }
    },
  ],
  [
    'DELETE',
    /^\/api\/v1\/survey-headings\/(\w+)$/,
    ([id = '']) => {
      SURVEY_HEADINGS.splice(
        SURVEY_HEADINGS.findIndex((one) => one.id === id),
        1,
      )
      return { status: 204 }
    },
  ],
]
