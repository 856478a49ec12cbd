// What is measured within the page: by its own clock, without the way to it and back.

/** Put into a page before its scripts run. */
export function watched() {
  window.largestPaint = 0
  new PerformanceObserver((list) => {
    for (const paint of list.getEntries()) window.largestPaint = paint.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })

  const hasContent = () => document.querySelector('main h1') !== null && document.querySelector('main .spin') === null

  /** Milliseconds from a moment of the page's clock until it shows a heading and waits for nothing more; it has been painted then. */
  window.contentSince = async (start) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    do await frame()
    while (!hasContent())
    await frame()
    return performance.now() - start
  }
}

/** From a click on a room of the navigation to its content. */
export async function walkedTo(room) {
  const start = performance.now()
  document.querySelector(`#nav a[href="/${room}"]`).click()
  // The page that is left has its content too: what counts begins once the address has changed and the new page stands.
  while (!location.pathname.startsWith(`/${room}`)) await new Promise((resolve) => requestAnimationFrame(resolve))
  return window.contentSince(start)
}

/**
 * Types into the open search and says how long it took from the question to the first person that is shown. The pause in which the
 * console waits for the rest of a word is meant and is not counted.
 */
export async function answered(word) {
  const field = document.querySelector('[data-testid="search"] input')
  const shown = document.querySelector('[data-testid="search"] form')
  performance.clearResourceTimings()
  const answer = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (!shown.querySelector('.found a[href^="/members/"]')) return
      watch.disconnect()
      resolve(performance.now())
    })
    watch.observe(shown, { childList: true, subtree: true, characterData: true })
  })
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  setValue.call(field, word)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  const end = await answer
  const asked = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/v1/members?'))
  return end - asked.at(-1).startTime
}

/** Whether nothing has been loaded for a second. */
export function isAtRest() {
  const ends = performance.getEntriesByType('resource').map((one) => one.responseEnd)
  return performance.now() - Math.max(0, ...ends) > 1000
}
