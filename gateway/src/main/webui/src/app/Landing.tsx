import { loginPath } from '../api/client'
import { useLanguage } from '../i18n/language'
import { useAppTexts } from './texts'

export function Landing() {
  const t = useAppTexts()
  const { language, choose } = useLanguage()
  return (
    <main className="landing">
      <div className="landing-card">
        <img src="/emblem.svg" alt="" width="64" height="64" />
        <div>
          <h1>{t.product}</h1>
          <p className="soft">{t.county}</p>
        </div>
        <p>{t.welcome}</p>
        <a className="button-link" href={loginPath('/')}>
          {t.login}
        </a>
        <p className="soft small">{t.loginHint}</p>
        <button
          type="button"
          className="button-link ghost"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          aria-label={t.languageLabel}
          onClick={() => choose(language === 'en' ? 'zh' : 'en')}
        >
          {t.otherLanguage}
        </button>
      </div>
    </main>
  )
}
