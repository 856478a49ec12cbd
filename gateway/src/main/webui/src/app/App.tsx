import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs'
import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider, App as Overlays } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { useState } from 'react'
import { BrowserRouter } from 'react-router'
import { consoleQueries } from '../api/queries'
import { LanguageProvider, useLanguage } from '../i18n/language'
import { useTextSize } from '../ui/textSize'
import { themeOf } from '../ui/theme'
import { Routing } from './Routing'

/** The browser of the county's machines knows margin-left, and no margin-inline. */
const STYLES = [legacyLogicalPropertiesTransformer]

/** The gateway writes a fresh one into every index.html. */
function cspNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content
}

function Themed() {
  const { language } = useLanguage()
  const { large, toggle } = useTextSize()
  return (
    <ConfigProvider
      locale={language === 'en' ? en : zh}
      theme={themeOf(large)}
      csp={{ nonce: cspNonce() }}
      button={{ autoInsertSpace: false }}
    >
      <Overlays>
        <Routing large={large} onToggleLarge={toggle} />
      </Overlays>
    </ConfigProvider>
  )
}

export function App() {
  const [queries] = useState(consoleQueries)
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        {/* A field driven by the address loses letters where the address changes in a transition. */}
        <BrowserRouter useTransitions={false}>
          <StyleProvider transformers={STYLES}>
            <Themed />
          </StyleProvider>
        </BrowserRouter>
      </QueryClientProvider>
    </LanguageProvider>
  )
}
