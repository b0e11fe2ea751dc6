/** For the self-test alone: what an attacker would write. */
export const loadModule = (url: string): Promise<unknown> => import(/* @vite-ignore */ url);
