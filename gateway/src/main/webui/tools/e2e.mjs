// Formats the browser journeys and what belongs to them, or checks them: node tools/e2e.mjs --write | --check. They are
// scripts of other packages; the formatter and the linter are installed once, here.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('..', import.meta.url))
const root = fileURLToPath(new URL('../../../../../', import.meta.url))

const scripts = ['e2e/**/*.mjs', 'deploy/**/*.mjs']

function run(tool, ...parameters) {
  const { status } = spawnSync(process.execPath, [here + 'node_modules/' + tool, ...parameters], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}

const how = process.argv[2] === '--write' ? '--write' : '--check'
run('prettier/bin/prettier.cjs', how, '--log-level', 'warn', ...scripts)
run('eslint/bin/eslint.js', '--config', here + 'eslint.e2e.config.mjs', '--max-warnings', '0', ...scripts)
