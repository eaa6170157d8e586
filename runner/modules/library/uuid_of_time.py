# uuid1: time, sequence and node.
import time
import uuid

one, other = uuid.uuid1(), uuid.uuid1()
print(one.version, one.variant == uuid.RFC_4122, one != other, one.time < other.time, one.node == other.node)
print(uuid.getnode() == uuid.getnode(), 0 < uuid.getnode() < 1 << 48)
print(abs((one.time - 0x01b21dd213814000) / 1e7 - time.time()) < 60)
given = uuid.uuid1(node=0x1234, clock_seq=0x3fff)
print(given.node == 0x1234, given.clock_seq == 0x3fff, str(given)[-17:])
