import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export type Language = 'zh' | 'en'

const KEY = 'sa.language'

type Chosen = { language: Language; choose: (language: Language) => void }

const LanguageContext = createContext<Chosen>({ language: 'zh', choose: () => undefined })

function remembered(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered)
  useEffect(() => {
    localStorage.setItem(KEY, language)
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
  }, [language])
  const chosen = useMemo(() => ({ language, choose: setLanguage }), [language])
  return <LanguageContext value={chosen}>{children}</LanguageContext>
}

export function useLanguage(): Chosen {
  return useContext(LanguageContext)
}

/** The texts of one feature: Chinese first, English with exactly the same entries beside it. */
export function texts<T>(zh: T, en: NoInfer<T>): () => T {
  return function useTexts() {
    return useLanguage().language === 'en' ? en : zh
  }
}
