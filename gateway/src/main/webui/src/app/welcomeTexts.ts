import { texts } from '../i18n/language'

type Words = Record<string, { now: string[]; later?: string }>

export const useWelcomeTexts = texts(
  {
    title: (name: string) => `${name}，您好`,
    rooms: '您现在可以办',
    comes: '以后在这里：',
    help: '看不到要办的事，或账号、单位不对，请与县离退休干部党工委联系。',
    roles: {
      'member': {
        now: ['活动通知发到您登记的手机上；要报名、请假，告诉本单位联络员一声就行，不用在这里办。'],
        later: '看本联盟的活动，自己报名和请假。',
      },
      'family': {
        now: ['老同志的活动通知可以由您转告；要报名、请假，打电话给本单位联络员。'],
        later: '替家里老同志看活动、报名和请假。',
      },
      'branch-secretary': {
        now: ['可以查看本支部的党员、活动和轮值，替党员报名，登记到会、走访、党费和流动党员。'],
      },
      'health': {
        now: ['经本人同意建立和查看所管单位党员的健康档案，每次查看都留记录。健康档案另行保管，不与党员台账混在一起。'],
      },
      'sys-admin': {
        now: [
          '系统管理、安全管理、审计三个岗位互相分开，都不查看业务数据。',
          '账号在登录系统（Keycloak）的管理页面里办理：新建账号、停用、重设密码。',
        ],
        later: '系统运行情况和账号清单。',
      },
      'security-officer': {
        now: [
          '系统管理、安全管理、审计三个岗位互相分开，都不查看业务数据。',
          '角色和权限在登录系统（Keycloak）的管理页面里授予。',
        ],
        later: '授权清单和登录异常的提醒。',
      },
      'province': { now: ['上级系统通过数据交换接口读取，不在这里办理业务。'] },
      'other': { now: ['这个账号还没有岗位。'] },
    } as Words,
  },
  {
    title: (name: string) => `Welcome, ${name}`,
    rooms: 'What you can do now',
    comes: 'To come: ',
    help: 'If something is missing, or account or unit are wrong, please ask the county committee.',
    roles: {
      'member': {
        now: ['Notices reach you on the phone you registered; to sign up or take leave, tell your unit’s liaison.'],
        later: 'the activities of your alliance, signing up and taking leave.',
      },
      'family': {
        now: ['You may pass notices on; to sign up or take leave, phone the unit’s liaison.'],
        later: 'activities, signing up and leave for your relative.',
      },
      'branch-secretary': {
        now: ['You see members, activities and rotation, sign people up, keep the roll, visits, dues and floating members.'],
      },
      'health': {
        now: ['You keep the health files of your units’ members with their consent; each look is on record.'],
      },
      'sys-admin': {
        now: [
          'System, security and audit posts are kept apart and see no business data.',
          'Accounts are looked after in the administration of the login system (Keycloak).',
        ],
        later: 'how the system runs, and the list of accounts.',
      },
      'security-officer': {
        now: [
          'System, security and audit posts are kept apart and see no business data.',
          'Roles are granted in the administration of the login system (Keycloak).',
        ],
        later: 'who may do what, and unusual logins.',
      },
      'province': { now: ['Systems above read through the exchange interface; no business is done here.'] },
      'other': { now: ['This account has no post yet.'] },
    },
  },
)
