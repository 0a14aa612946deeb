import type { LateMessages } from '../lateMessages';
import { job } from './job';
import { wizard } from './wizard';

export const late: LateMessages = { job, wizard };
