import { texts } from '../i18n/language'

export const useSwapTexts = texts(
  {
    requests: '待确认的调换',
    swapOf: (a: string, b: string, reason: string) => `${a} ⇄ ${b}${reason ? `（${reason}）` : ''}`,
    waitsFor: (units: string[]) => `等待${units.join('、')}确认`,
    accept: '同意',
    refuse: '不同意',
    withdraw: '撤回',
    titles: { accept: '同意调换', refuse: '不同意调换', withdraw: '撤回调换申请' },
    changes: (month: string, from: string, to: string) => `${month}：${from} → ${to}`,
    notes: {
      accept: () => '两个月的主办单位对调，立即生效，双方会收到消息。',
      refuse: (asking: string) => `两个月都不变，仍由原单位主办；${asking}会收到不同意的消息。`,
      withdraw: (_: string, asked: string) => `两个月都不变，仍由原单位主办；${asked}会收到撤回的消息。`,
    },
    inPlace: { 'lead-unit': '牵头单位', 'county-committee': '党工委', 'org-dept': '组织部' },
    inPlaceOf: (who: string, unit: string, how: string) => `由${who}代${unit}${how}。`,
    answered: { accept: '已同意，调换生效', refuse: '已答复不同意，轮值不变', withdraw: '已撤回调换申请，轮值不变' },
  },
  {
    requests: 'Swaps waiting for an answer',
    swapOf: (a: string, b: string, reason: string) => `${a} ⇄ ${b}${reason ? ` (${reason})` : ''}`,
    waitsFor: (units: string[]) => `waiting for ${units.join(', ')}`,
    accept: 'Accept',
    refuse: 'Refuse',
    withdraw: 'Withdraw',
    titles: { accept: 'Accept the swap', refuse: 'Refuse the swap', withdraw: 'Withdraw the request' },
    changes: (month: string, from: string, to: string) => `${month}: ${from} → ${to}`,
    notes: {
      accept: () => 'The hosts of the two months change places at once; both units are told.',
      refuse: (asking: string) => `Both months stay as they are; ${asking} is told of the refusal.`,
      withdraw: (_: string, asked: string) => `Both months stay as they are; ${asked} is told that the request is withdrawn.`,
    },
    inPlace: { 'lead-unit': 'the lead unit', 'county-committee': 'the committee', 'org-dept': 'the organisation department' },
    inPlaceOf: (who: string, unit: string, how: string) => `${how}: ${who} answers in place of ${unit}.`,
    answered: {
      accept: 'Accepted, the months are swapped',
      refuse: 'Refused, nothing changes',
      withdraw: 'The request is withdrawn, nothing changes',
    },
  },
)
