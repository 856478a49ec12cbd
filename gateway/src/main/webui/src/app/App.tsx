import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
import { LanguageProvider } from '../i18n/language'
import { SaidLine } from '../ui/said/SaidLine'
import { useTextSize } from '../ui/textSize'
import { Routing } from './Routing'

export function App({ queries }: { queries: QueryClient }) {
  const { large, toggle } = useTextSize()
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        {/* A field driven by the address loses letters where the address changes in a transition. */}
        <BrowserRouter useTransitions={false}>
          <Routing large={large} onToggleLarge={toggle} />
          <SaidLine />
        </BrowserRouter>
      </QueryClientProvider>
    </LanguageProvider>
  )
}
