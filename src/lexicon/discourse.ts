import { phrases } from './phrases.ts';

// Words by which a figure is a result or context, the paper's own or another's. `requir*` stands for all words that begin so.

/** Words of a limit, requirement or setting behind the figure. */
export const limitsBehind = phrases(`
  budget, budgets, constraint, constraints, limit, limits, sla, slas, slo, slos, cap, deadline,
  requirement, requirements, target, regime, envelope, threshold, bound, tpot, latency constraint, latency
  budget, latency constraints, power budget, memory budget, latency target, window, latency
  requirement, latency slo, p99 slo, p95 slo, p90 slo, p99 sla, p95 sla, tail latency slo, p99 latency slo, ttft slo, tpot slo
`);

/** Words of a limit in front of the figure. */
export const limitsInFront = phrases(`
  budget of, budgets of, constraint of, constraints of, limit of, limits of, limited to, subject to,
  SLA of, SLAs of, SLO of, SLOs of, cap of, caps of, cap at, caps at, capped of, capped at, targeting, targeting sub, target of, targets of,
  requirement of, requirements of, constrained to, deadline of, deadlines of, given, tightened to,
  would spend, would take, would need, would require, would cost, would consume,
  require at least, require over, require more than, requires at least, requires over, requires more than
`);

/** Words in front of what is a limit only where the text speaks of one: `under 50 ms`. */
export const underWords = phrases('under, within, below');

/** Between a word of a limit and its figure. */
export const limitGap = phrases(`
  a, an, the, strict, stringent, tight, only, just, typical, same, fixed, about, around,
  approximately, roughly, nearly, less than, of,
  maximum, limited, power, memory, latency, time, compute, total, single, real-time
`);

/** A text with one of these near the figure speaks of a limit. */
export const limitTopics = phrases(`
  constraint, constraints, constrained, SLA, SLAs, SLO, SLOs, budget, budgets, limit, limits, limited,
  deadline, deadlines, requirement, requirements, envelope, footprint
`);

/** In front of the memory that a machine has. */
export const havingWords = phrases(`
  using, utilizing, containing, with, equipped with, having, featuring, on a, on an, on one, on single
`);

/** Between such a word and the memory. */
export const havingGap = phrases('a, an, only, just, up to, single, consumer, the, limited');

/** In front of the memory that something takes. */
export const takingMemory = phrases(`
  use, uses, consum*, peak*, requir*, reduc*, sav*, free*, cut*, shrink*, lower*, occup*, footprint, need*, fit*, add, adds, only about, overhead
`);

/** Behind a capacity: the machine or the memory that has it. */
export const capacityNouns = phrases(`
  GPU, GPUs, RAM, DRAM, VRAM, HBM, memory, unified memory, GPU memory, system memory, consumer, card,
  cards, device, devices, edge, main memory, SRAM, flash, on-chip, laptop
`);

/** Devices that have a memory or a power of their own: `a single 80GB GPU`. */
export const deviceNouns = phrases(`
  GPU, GPUs, card, cards, device, devices, NPU, NPUs, TPU, TPUs, accelerator, accelerators, machine,
  machines, laptop, laptops
`);

/** Between the amount and the device. */
export const deviceKinds = phrases('consumer, NVIDIA, edge, laptop, desktop, mobile, commodity');

/** A sentence with one of these speaks of the authors' own work. */
export const ownWorkWords = phrases(`
  we, our, ours, this paper, this work, this study, this article, this report, this thesis, is proposed,
  is presented, is introduced, paper presents, paper proposes, paper introduces, in this
`);

/** A sentence before the authors' own work with one of these tells what is known. */
export const backgroundWords = phrases(`
  require, required, requires, requiring, demand, demands, demanding, demanded, need, needs, needed,
  must, should, typically, existing, current, currently, conventional, traditional, often, prior,
  previous, recent, recently, today's, however, has become, have become, remain, remains, challeng*,
  e.g., gap, growing, grown
`);

/** A sentence with one of these gives the size of the paper's own model. */
export const ownModelWords = phrases(`
  we propose, we present, we introduce, we report, we train, we release, we develop, we build, we pretrain,
  we pre-train, we design, we scale, we open-source, our, this paper, this work, this report,
  introducing, with only, proposed, achieve, achieves, activat*, uses only, comprising, contain,
  contains, consisting, containing, totaling, require only, requires only, having
`);

/** In front of the size of a model that is not the paper's own. */
export const otherModelWords = phrases(`
  model with, model of, model up to, model ranging, model from, models with, models of, models up to,
  models ranging, models spanning, spanning, models from, such as, like, e.g, including, LLMs, than, compared, larger, existing,
  up to, ranging, trained on, across, billion, billions, trillion, trillions, instances of
`);

/** Right in front of such a size. `than` is left to the rule: behind `fewer` it compares with the paper's own. */
export const otherModelLeads = phrases(`
  such as, like, e.g, LLMs, larger, existing, up to, ranging, across, compared to, compared with, instances of,
  comparable to, on par with, performance to, rivaling, rivals, matching
`);

/** In front of the other side of a comparison. */
export const otherSideLeads = phrases(`
  than, versus, vs, vs., compared to, compared with, against, rather than, instead of, relative to,
  down from, up from, as opposed to, from
`);

/** Between such words and the figure or the name in front of it. */
export const otherSideGap = phrases(`
  the, a, an, its, only, just, about, around, baseline, previous, original, over, more than, nearly, roughly
`);

/** `from` behind one of these does not compare. */
export const originVerbs = phrases('ranging, range, derived, drawn, selected');

/** Behind a figure, in front of a rival: `45 TFLOPS for the baseline`. */
export const rivalLinks = phrases('for, by, with, of, achieved by, obtained by, from');

/** Kinds of rivals. */
export const rivalWords = phrases(
  'baseline, vanilla, previous, prior, existing, standard, original, conventional',
);

/** Words that open a contrast. */
export const contrastOpeners = phrases('while, whereas, but, although');

/** Stems of verbs that a rival's figure is the object of: `while RivalNet only reaches 45 TFLOPS`. */
export const reachingStems = phrases(`
  achiev, reach, obtain, get, manag, take, need, requir, us, attain, deliver, scor, run, yield, consum,
  provid, sustain, stay, remain
`);

/** Behind `although`: the work of others is spoken of. */
export const othersWork = phrases(
  'these, those, such, existing, previous, prior, current, recent, earlier, many, most, some, traditional, conventional',
);

/** In front of a model that is there already, by its size: `fine-tunes a 1.3B-parameter model`. */
export const handlingModels = phrases(`
  fine-tun*, finetun*, adapt, adapts, adapting, deploy*, serv*, quantiz*, compress*, distill*, pre-training of,
  pretraining of, training of, inference of, inference for, surpass*, outperform*, exceed*, match*, beat*
`);

/** Between such a word and the size. */
export const modelGap = phrases('a, an, the, large, massive, huge, small, single, existing, of');

/** In front of `on` and a model that something was tried on. */
export const trialNouns = phrases(
  'experiments, experiment, results, evaluation, evaluations, tests, applied, evaluated',
);

/** In front of the size of somebody else's model, with a few words between. */
export const otherSizeLeads = phrases(`
  unlike, Unlike, prior, existing, competing, rival, baseline, baselines, conventional, replacing, replaces, focusing on,
  Evaluations on, evaluations on, evaluated on, based on, built on, comparable accuracy to, comparable performance to,
  teacher, alongside a, typically rely on, relies on, rely on
`);
