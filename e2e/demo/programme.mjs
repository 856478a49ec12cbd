// What the alliances of the demo county do in a year: one theme party day and one collective activity a month. All of it is invented.

const MEETING = {
  kind: 'MEETING',
  type: 'ALLIANCE_MEETING',
  from: '08:30',
  until: '09:30',
  summary: '通报上月情况，商定本月安排和费用分担；各单位联络员逐一核对行动不便、需要上门的老同志。',
}

const THEME_DAYS = [
  ['PAST_AND_PRESENT', '忆往昔 话今朝：新年座谈', '八位党龄超过五十年的老党员讲述入党经历，大家围绕家乡四十年变化交流感悟。'],
  ['PARTY_LECTURE', '新春党课：老支部的好传统', '由老支部书记讲党课，回顾历年好做法；会后为高龄党员送上学习资料。'],
  ['REFLECTION', '重温入党志愿书', '集体重温入党誓词，六位同志朗读自己当年的志愿书，现场气氛热烈。'],
  ['PAST_AND_PRESENT', '清明祭英烈', '在烈士陵园敬献花篮，听管理员讲解烈士事迹；全程有车辆接送和随队医护。'],
  ['PARTY_LECTURE', '劳动者的光荣', '退休老劳模讲述岗位故事，与在职青年党员结对交流。'],
  ['REFLECTION', '我与黄河口', '观看治黄纪录片，老水利人讲述当年筑堤经过，大家畅谈体会。'],
  ['PARTY_LECTURE', '七一专题党课', '为满五十年党龄的同志颁发纪念章，集体学习党章有关内容。'],
  ['PAST_AND_PRESENT', '老兵话当年', '退役老战士讲述军旅岁月，青少年代表献花并赠送手写贺卡。'],
  ['REFLECTION', '开学第一课', '老教师党员走进小学讲传统故事，与学生一起制作剪纸。'],
  ['PAST_AND_PRESENT', '国庆座谈：家乡这些年', '对照新旧照片谈变化，收集意见建议十一条，已转交有关单位。'],
  ['PARTY_LECTURE', '冬季党课：健康也是责任', '学习政策文件，县医院医生讲解冬季保健，现场测量血压四十余人次。'],
  ['REFLECTION', '年终总结会', '各单位总结全年轮值情况，评议明年活动方向，大家提出建议九条。'],
]

const COLLECTIVES = [
  ['CALLIGRAPHY', '迎新春写春联', '书法爱好者现场书写春联一百余副，送给独居老同志和社区居民。'],
  ['PERFORMANCE', '元宵联欢', '自编自演节目十二个，猜灯谜、品元宵，行动不便的同志由志愿者接送。'],
  ['VISIT', '黄河文化馆参观', '由轮值单位组织参观，全程有步行友好路线和随队医护。'],
  ['EDUCATION_BASE', '党性教育基地学习', '参观陈列馆，听讲解员讲述史料；往返途中清点人数四次，全部平安返回。'],
  ['GATEBALL', '门球友谊赛', '六支队伍参赛，以友谊为主，赛后一起复盘切磋。'],
  ['INSPECTION', '重点项目视察', '参观湿地修复工程，老同志就便民步道提出建议五条。'],
  ['SPEECH', '老党员演讲会', '十位同志登台，讲亲历、讲传统，青年干部到场聆听。'],
  ['LECTURE', '防诈骗专题讲座', '民警结合案例讲解常见骗局，发放明白纸，现场答疑。'],
  ['CARE_FOR_YOUTH', '关心下一代：课后辅导', '老教师为留守儿童辅导功课、讲故事，赠送图书六十册。'],
  ['VISIT', '重阳秋游', '游览植物园，为当月生日的老同志集体祝寿。'],
  ['BRIEFING', '形势报告会', '邀请党校教师作报告，听课后分组讨论。'],
  ['FILM', '红色影片观摩', '观看影片并座谈，影院准备了无障碍座位和热水。'],
]

/** The three things an alliance owes a month, 1 to 12. */
export function programmeOf(month) {
  const [dayType, dayTitle, daySummary] = THEME_DAYS[month - 1]
  const [type, title, summary] = COLLECTIVES[month - 1]
  return [
    { ...MEETING, title: `${month}月联盟工作例会` },
    {
      kind: 'THEME_DAY',
      type: dayType,
      title: `${month}月主题党日：${dayTitle}`,
      from: '14:00',
      until: '16:00',
      summary: daySummary,
    },
    { kind: 'COLLECTIVE', type, title: `${month}月集体活动：${title}`, from: '09:40', until: '11:30', summary },
  ]
}
