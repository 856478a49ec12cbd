import { texts } from '../i18n/language'

/** What people read when a service, or whatever stands before it, gave no words of its own. */
export const useProblemTexts = texts(
  {
    byStatus: {
      0: '网络不通，请检查网络后重试',
      401: '登录已过期，请重新登录',
      403: '您没有权限进行此操作',
      404: '没有找到，或不在您的管理范围内',
      409: '与现在的情况不符，没有办成',
      412: '打开以后别人已经改过，没有保存',
      413: '文件过大',
      415: '不支持的文件类型',
      429: '操作过于频繁，请稍后再试',
      500: '系统暂时出了问题，请稍后再试；一直这样，请告诉系统管理员',
      502: '服务暂时不可用，请稍后再试',
      503: '服务暂时不可用，请稍后再试',
      504: '服务响应超时，请稍后再试',
    } as Record<number, string>,
    failed: (status: number) => `操作未成功（${status}）`,
  },
  {
    byStatus: {
      0: 'No connection: please check the network and try again',
      401: 'Your session has ended: please log in again',
      403: 'You may not do this',
      404: 'Not found, or outside what you look after',
      409: 'It does not go with how things stand now, and was not done',
      412: 'Somebody else has changed this since; nothing was saved',
      413: 'The file is too large',
      415: 'Files of this type are not accepted',
      429: 'Too many requests: please try again later',
      500: 'Something went wrong here: try again later, and tell the administrator if it stays',
      502: 'The service is away: please try again later',
      503: 'The service is away: please try again later',
      504: 'The service took too long: please try again later',
    },
    failed: (status: number) => `It did not work (${status})`,
  },
)
