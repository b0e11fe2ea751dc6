/** What is left as minutes and seconds, "4:05"; what it is over by, "+0:30". A second that has begun to pass is still there. */
export function timerText(leftMs: number): string {
	const over = leftMs <= -1000;
	const seconds = over ? Math.floor(-leftMs / 1000) : Math.max(0, Math.ceil(leftMs / 1000));
	return `${over ? '+' : ''}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
