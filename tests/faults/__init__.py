"""Tests that break things on purpose: processes killed, disks full."""
