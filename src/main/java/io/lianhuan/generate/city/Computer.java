package io.lianhuan.generate.city;

/** A computer as bid tools read it. The CPU number is that of its model; many computers share it. */
public record Computer(String machineCode, String mac, String cpu, String disk, String board, String memory) {

    public Computer withMac(String other) {
        return new Computer(machineCode, other, cpu, disk, board, memory);
    }

    public Computer withMachineCode(String other) {
        return new Computer(other, mac, cpu, disk, board, memory);
    }

    public Computer withCpu(String other) {
        return new Computer(machineCode, mac, other, disk, board, memory);
    }
}
