// Sends kept answers to the site's own address, one at a time and again until it has them: what it has is forgotten here.

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;
let pause = FIRST_WAIT;
let nextRound = 0;

// Whether the address has it now. 409 is for one that it had already.
const post = async ({ body }) => {
  const reply = await fetch(page.dataset.endpoint, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body.format ? body : { format: "likewise-response/1", response: body }),
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "error",
    cache: "no-store",
    signal: AbortSignal.timeout(30_000),
  });
  return reply.ok || reply.status === 409;
};

// Answers wait in line; one that the address does not take lets the others pass, and without a connection nobody goes on.
const sendAll = async () => {
  let left = 0;
  for (const answer of (await allKept()).filter(({ to }) => to === page.dataset.endpoint)) {
    if (await post(answer)) await forget([answer.id]);
    else left++;
  }
  return left === 0;
};

const round = async () => {
  clearTimeout(nextRound);
  // one tab sends, the others wait for it
  const alone = navigator.locks ? (work) => navigator.locks.request("likewise-send", work) : (work) => work();
  const done = await alone(sendAll).catch(() => false);
  pause = done ? FIRST_WAIT : Math.min(pause * 2, LONGEST_WAIT);
  if (!done) nextRound = setTimeout(round, pause);
  await refreshKept();
};

extras.send = round;
addEventListener("online", () => {
  pause = FIRST_WAIT;
  round();
});
