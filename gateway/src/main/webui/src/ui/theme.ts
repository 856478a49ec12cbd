import type { ThemeConfig } from 'antd'

/** What the reader has set in the browser: the whole console grows with it. */
const BROWSERS_SIZE = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

export function themeOf(large: boolean): ThemeConfig {
  const fontSize = Math.round(BROWSERS_SIZE * (large ? 1.1875 : 1))
  return {
    hashed: false,
    token: {
      colorPrimary: '#1f5673',
      colorInfo: '#1f5673',
      colorSuccess: '#1d6b43',
      colorWarning: '#8a4b00',
      colorError: '#a32020',
      colorInfoBg: '#e3eef3',
      colorSuccessBg: '#e4f2ea',
      colorWarningBg: '#fdf0dc',
      colorErrorBg: '#fbe7e5',
      colorText: '#1f2a30',
      colorTextSecondary: '#4a5a63',
      colorTextTertiary: '#4a5a63',
      colorTextDescription: '#4a5a63',
      colorTextPlaceholder: '#5f6d75',
      colorTextDisabled: '#5f6d75',
      colorBorder: '#77858c',
      colorLink: '#1f5673',
      fontFamily: 'var(--font)',
      fontSize,
      controlHeight: Math.round(22 + fontSize * 1.4),
      borderRadius: 8,
      // a button at work keeps its contrast: its sign turns, its words do not fade (WCAG 2.1, 1.4.3)
      opacityLoading: 1,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
  }
}
