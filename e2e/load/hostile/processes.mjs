// The platform's processes as the system knows them.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

const RUN = join(process.env.SA_STATE ?? '.local', 'run')

/** Each part by name: its process, how many megabytes of it are in memory, how many threads it has. */
export async function processes() {
  const files = (await readdir(RUN)).filter((file) => file.endsWith('.pid'))
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const pid = Number(/^pid=(\d+)$/m.exec(await readFile(join(RUN, file), 'utf8'))[1])
        return [file.replace('.pid', ''), { pid, ...(await figures(pid)) }]
      }),
    ),
  )
}

async function figures(pid) {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const number = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)[1])
    return { megabytes: Math.round(number('VmRSS') / 1024), threads: number('Threads') }
  } catch {
    return { megabytes: 0, threads: 0 }
  }
}
