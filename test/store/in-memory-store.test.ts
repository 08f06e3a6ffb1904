import { describeGateRecords } from '../contract/gate-records.contract';
import { describeStore } from '../contract/store.contract';
import { memoryPlace } from '../support/store-place';

describeStore(memoryPlace);
describeGateRecords(memoryPlace);
