import './polyfills'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import './ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html carries no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
