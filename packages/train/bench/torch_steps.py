# Takes training steps of the workloads with PyTorch. Reads lines "W1 32 1" (workload, batch,
# threads) and prints the least milliseconds of a step.
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F


def conv(i, o, k, p=0):
    return [nn.Conv2d(i, o, k, padding=p), nn.ReLU()]


def pool():
    return nn.MaxPool2d(2)


def network(name):
    if name == "W1":
        layers = [*conv(1, 6, 5, 2), pool(), *conv(6, 16, 5), pool(), nn.Flatten()]
        layers += [nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10)]
        return nn.Sequential(*layers), (1, 28, 28)
    if name == "W2":
        layers = [*conv(1, 32, 3), pool(), *conv(32, 64, 3), pool(), nn.Flatten()]
        layers += [nn.Linear(1600, 128), nn.ReLU(), nn.Linear(128, 10)]
        return nn.Sequential(*layers), (1, 28, 28)
    if name == "W3":
        layers = [*conv(3, 32, 3, 1), *conv(32, 32, 3, 1), pool(), *conv(32, 64, 3, 1)]
        layers += [*conv(64, 64, 3, 1), pool(), *conv(64, 128, 3, 1), pool(), nn.Flatten()]
        layers += [nn.Dropout(0.3), nn.Linear(2048, 10)]
        return nn.Sequential(*layers), (3, 32, 32)
    layers = [nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10)]
    return nn.Sequential(*layers), (784,)


def stepper(name, batch):
    model, shape = network(name)
    plain = name in ("W1", "W4")
    parameters = model.parameters()
    optimizer = torch.optim.SGD(parameters, lr=0.01) if plain else torch.optim.Adam(parameters)
    x, y = torch.rand(batch, *shape), torch.randint(0, 10, (batch,))

    def step():
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()

    for _ in range(3):
        step()
    return step


def least_of(step, seconds=0.3):
    times, begin = [], time.perf_counter()
    while len(times) < 3 or time.perf_counter() - begin < seconds:
        before = time.perf_counter()
        step()
        times.append((time.perf_counter() - before) * 1e3)
    return min(times)


steps = {}
print(torch.__version__, flush=True)
for line in sys.stdin:
    name, batch, threads = line.split()
    torch.set_num_threads(int(threads))
    if (name, batch) not in steps:
        steps[name, batch] = stepper(name, int(batch))
    print(least_of(steps[name, batch]), flush=True)
