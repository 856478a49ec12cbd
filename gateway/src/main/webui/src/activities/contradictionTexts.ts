import { texts } from '../i18n/language'

/** What is said when two people wrote different things about one person or one report. */
export const useContradictionTexts = texts(
  {
    rollContradicted: '与别人的登记不一致，请核对后选定',
    rollBoth: (name: string, mine: string, theirs: string, when: string) =>
      `${name}：您记为“${mine}”，别人已于 ${when} 记为“${theirs}”`,
    keepMine: '按我的',
    keepTheirs: '按已登记的',
    keepOf: (what: string, name: string) => `${name}${what}`,
    twoTexts: '您打开以后，别人保存了另一份小结。两份不同的地方：',
    theirText: '别人保存的',
    myText: '您写的',
    keepMyText: '以我写的为准',
    keepBothTexts: '两份都留下',
    keepTheirText: '以别人写的为准',
  },
  {
    rollContradicted: 'Somebody else recorded otherwise: please check and choose',
    rollBoth: (name: string, mine: string, theirs: string, when: string) =>
      `${name}: you say “${mine}”, somebody recorded “${theirs}” at ${when}`,
    keepMine: 'Keep mine',
    keepTheirs: 'Keep what is recorded',
    keepOf: (what: string, name: string) => `${what}: ${name}`,
    twoTexts: 'Since you opened it somebody saved another summary. Where the two differ:',
    theirText: 'What somebody saved',
    myText: 'What you wrote',
    keepMyText: 'Keep mine',
    keepBothTexts: 'Keep both',
    keepTheirText: 'Keep theirs',
  },
)
