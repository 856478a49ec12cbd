import { texts } from '../i18n/language'

export const useSurveyTexts = texts(
  {
    title: '摸底调查',
    none: '还没有开展过摸底调查', noneNote: '新建一次调查，各单位填报是否成立支部、党员数和正常参加活动人数。',
    create: '新建调查', year: '年度', name: '标题', nameOf: (year: number) => `${year}年度摸底`, opensOn: '开始日期', closesOn: '截止日期', state: '状态',
    states: { DRAFT: '未开始', OPEN: '填报中', CLOSED: '已结束' } as Record<string, string>,
    open: '开始填报', close: '结束填报', closeTitle: '结束填报', reason: '原因', reasonHint: '还有单位未填报，请写明结束的原因。',
    upload: '导入填报表 (.xlsx)', uploadTitle: '导入结果', uploadCounts: (total: number, accepted: number, rejected: number) => `共 ${total} 行，通过 ${accepted} 行，未通过 ${rejected} 行。`, annotated: '下载批注工作簿', dismiss: '关闭',
    progress: '填报进度', progressOf: (returned: number, expected: number) => `已报 ${returned} / 应报 ${expected}`,
    missing: (count: number) => `未报单位（${count}）`, overdue: '已逾期', allIn: '全部单位已填报。',
    answer: '代填', answerFor: (unit: string) => `代填：${unit}`, hasBranch: '是否成立离退休干部党支部', yes: '是', no: '否', memberCount: '党员数', regularCount: '正常参加活动人数', save: '保存',
    candidates: '组盟对象', minRegular: '正常参加少于几人', count: (all: number, noBranch: number, low: number, members: number) => `共 ${all} 家、${members} 名党员：未成立支部 ${noBranch} 家，正常参加不足 ${low} 家。`,
    unit: '单位', why: '原因', reasons: { NO_BRANCH: '未成立支部', LOW_PARTICIPATION: '正常参加人数不足' },
    noCandidates: '没有符合条件的单位。', group: '去组盟', snapshot: '快照', closedBecause: (reason: string) => `结束原因：${reason}`,
    cancel: '取消', confirm: '确认结束',
  },
  {
    title: 'Survey',
    none: 'No survey yet', noneNote: 'Create one: each unit answers whether it has a branch, how many members and how many regulars.',
    create: 'New survey', year: 'Year', name: 'Title', nameOf: (year: number) => `${year}年度摸底`, opensOn: 'Opens on', closesOn: 'Closes on', state: 'State',
    states: { DRAFT: 'Not open yet', OPEN: 'Open', CLOSED: 'Closed' } as Record<string, string>,
    open: 'Open', close: 'Close', closeTitle: 'Close the survey', reason: 'Reason', reasonHint: 'Some units have not answered; please say why it closes.',
    upload: 'Import answers (.xlsx)', uploadTitle: 'Import result', uploadCounts: (total: number, accepted: number, rejected: number) => `${total} rows: ${accepted} accepted, ${rejected} rejected.`, annotated: 'Download annotated workbook', dismiss: 'Close',
    progress: 'Progress', progressOf: (returned: number, expected: number) => `${returned} of ${expected} answered`,
    missing: (count: number) => `Missing (${count})`, overdue: 'Overdue', allIn: 'All units have answered.',
    answer: 'Answer', answerFor: (unit: string) => `Answer for ${unit}`, hasBranch: 'Has a branch of retired cadres', yes: 'Yes', no: 'No', memberCount: 'Members', regularCount: 'Regulars', save: 'Save',
    candidates: 'Candidates', minRegular: 'Fewer regulars than', count: (all: number, noBranch: number, low: number, members: number) => `${all} units with ${members} members: ${noBranch} without a branch, ${low} with too few regulars.`,
    unit: 'Unit', why: 'Why', reasons: { NO_BRANCH: 'No branch', LOW_PARTICIPATION: 'Too few regulars' },
    noCandidates: 'No unit qualifies.', group: 'Grouping', snapshot: 'Snapshot', closedBecause: (reason: string) => `Closed because: ${reason}`,
    cancel: 'Cancel', confirm: 'Close it',
  },
)
