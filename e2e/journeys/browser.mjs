// A real Chromium, logged in as one of the demo's people; screenshots and accessibility findings beside it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';

export const GATEWAY = process.env.SA_GATEWAY_URL ?? 'http://127.0.0.1:8080';
export const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const SHOTS = process.env.SA_SCREENSHOTS ?? fileURLToPath(new URL('./test-results/', import.meta.url));
const CHROMIUM = process.env.SA_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 375, height: 812 };

let browser;

export async function open() {
  browser ??= await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return browser;
}

export async function close() {
  await browser?.close();
  browser = undefined;
}

/** A page of its own, logged in through Keycloak's form; fails when the page broke a content rule or a script threw. */
export async function loggedIn(name, viewport = WIDE) {
  const context = await (await open()).newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text())) page.faults.push(message.text());
  });
  await page.goto(`${GATEWAY}/login?return=/`);
  await page.locator('input[name="username"]').fill(name);
  await page.locator('input[name="password"]').fill(`demo-${name}`);
  await page.locator('[type="submit"]').first().click();
  await page.waitForURL((url) => url.href.startsWith(GATEWAY) && !url.pathname.startsWith('/login'));
  return page;
}

/** The whole page; while a dialog covers it, what is on the screen. */
export async function shot(page, name) {
  await mkdir(SHOTS, { recursive: true });
  const covered = await page.locator('dialog[open]').count() > 0;
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: !covered, animations: 'disabled' });
}

/** No finding that keeps somebody out: serious or critical, WCAG 2.1 A and AA. */
export async function accessible(page, where) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  const serious = violations.filter((violation) => ['serious', 'critical'].includes(violation.impact));
  assert.deepEqual(serious.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`), [], where);
}

export async function fitsThePhone(page, where) {
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(wide <= seen + 1, `${where} is ${wide} px wide on a screen of ${seen} px`);
}

/** Presses Tab until the element that is meant has the focus; nothing else may be needed to reach it. */
export async function tabTo(page, what, isMeant) {
  for (let stops = 0; stops < 80; stops++) {
    if (await isMeant()) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${what} is not reached with the Tab key`);
}

export const hasFocus = (locator) => () => locator.evaluate((it) => it === document.activeElement);

export function unbroken(page) {
  assert.deepEqual(page.faults, []);
}
