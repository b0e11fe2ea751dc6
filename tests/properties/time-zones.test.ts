import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('dates-in-zone.ts', import.meta.url));

/** Minutes east of Greenwich in January and July 2025: they prove that the process really stood in that zone. */
it.each([
	['Europe/Kyiv', [120, 180]],
	['Atlantic/Azores', [-60, 0]],
	['America/Bogota', [-300, -300]],
	['Asia/Kamchatka', [720, 720]]
])('in %s no date shifts, however it is written', { timeout: 60_000 }, async (zone, offsets) => {
	const { stdout } = await promisify(execFile)(process.execPath, [script], { env: { ...process.env, TZ: zone } });
	expect(JSON.parse(stdout)).toEqual({ offsets, shifted: [], count: 0 });
});
