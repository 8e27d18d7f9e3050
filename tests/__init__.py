"""Tests of Wallet Desk: they mirror the packages they test."""
